// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/timeline/LinkRouting.h"
#include "ui/render/Theme.h"

class QPainter;

namespace dateline {

/// Draws the ties of items over their timeline: each kind has its own line and sign, so that colour only repeats what
/// they tell. What reads from one end only has a point at the other.
void paintLinks(QPainter &painter, const QList<LinkLine> &lines, const Theme &theme);

} // namespace dateline
