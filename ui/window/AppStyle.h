// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/render/Theme.h"

namespace dateline {

/// Gives all widgets of the program the theme's colours and fonts: Fusion, a palette, and the style sheet in
/// resources/style/window.qss with the theme's colours filled in for their names ("@panel").
void applyAppStyle(const Theme &theme);

} // namespace dateline
