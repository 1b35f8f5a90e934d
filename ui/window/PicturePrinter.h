// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Result.h"
#include "ui/render/PictureOptions.h"

#include <QList>

class QWidget;

namespace dateline {

struct StoryData;

/// Asks for a printer and prints the timeline's picture in landscape, on one page or on several. Done as well where the
/// user cancels.
Result<void> printPicture(const StoryData &story, const QList<Id> &visible, PictureOptions options, QWidget *parent);

} // namespace dateline
