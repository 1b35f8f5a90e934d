// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/timeline/TextMeasure.h"

namespace dateline::test {

/// Every letter is seven pixels wide.
class LetterMeasure : public TextMeasure {
public:
    double width(const QString &text, TextStyle) const override { return 7.0 * static_cast<double>(text.size()); }
    double height(TextStyle) const override { return 15; }
};

} // namespace dateline::test
