// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Result.h"
#include "ui/render/PicturePage.h"
#include "ui/render/Theme.h"

#include <QMimeData>

#include <memory>

namespace dateline {

/// The picture for the clipboard, as pixels and as a drawing. An error for one too large to be held in memory.
Result<std::unique_ptr<QMimeData>> pictureClip(const PicturePage &page, const Theme &theme);

} // namespace dateline
