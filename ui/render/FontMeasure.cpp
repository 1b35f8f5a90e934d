// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/render/FontMeasure.h"

#include "ui/render/TextRun.h"
#include "ui/render/Theme.h"

#include <QFontMetricsF>
#include <QLocale>

namespace dateline {

namespace {

struct FontStyle {
    double px;
    QFont::Weight weight;
    double letterSpacing = 100; ///< percent: absolute spacing comes out wrong in PDF
};

/// By TextStyle.
constexpr std::array<FontStyle, TextStyleCount> fontStyles{{
    {13, QFont::DemiBold},
    {11, QFont::Normal},
    {10.5, QFont::DemiBold, 108},
    {12, QFont::Medium},
    {11, QFont::Normal},
    {9.5, QFont::Bold},
    {9.5, QFont::Normal},
}};

constexpr double slack = 1.01;
constexpr qsizetype mostCachedWidths = 50000;

std::array<QFont, TextStyleCount> makeFonts(bool italic)
{
    std::array<QFont, TextStyleCount> fonts;
    for (size_t i = 0; i < TextStyleCount; ++i) {
        fonts[i] = interfaceFont(fontStyles[i].px, fontStyles[i].weight);
        fonts[i].setItalic(italic);
        fonts[i].setLetterSpacing(QFont::PercentageSpacing, fontStyles[i].letterSpacing);
    }
    return fonts;
}

} // namespace

const QFont &timelineFont(TextStyle style, bool italic)
{
    static const std::array<QFont, TextStyleCount> upright = makeFonts(false);
    static const std::array<QFont, TextStyleCount> slanted = makeFonts(true);
    return (italic ? slanted : upright).at(static_cast<size_t>(style));
}

double capHeight(TextStyle style)
{
    static const std::array<double, TextStyleCount> heights = [] {
        std::array<double, TextStyleCount> all{};
        for (size_t i = 0; i < TextStyleCount; ++i)
            all[i] = QFontMetricsF(timelineFont(static_cast<TextStyle>(i))).capHeight();
        return all;
    }();
    return heights.at(static_cast<size_t>(style));
}

QString styledText(const QString &text, TextStyle style)
{
    return style == TextStyle::LaneTitle ? QLocale().toUpper(text) : text;
}

double FontMeasure::width(const QString &text, TextStyle style) const
{
    const QFont &font = timelineFont(style);
    if (const std::optional<double> known = textRunWidth(text, font))
        return slack * *known;
    auto &widths = m_widths.at(static_cast<size_t>(style));
    if (const auto known = widths.constFind(text); known != widths.cend())
        return *known;
    if (widths.size() >= mostCachedWidths)
        widths.clear();
    const double width = slack * QFontMetricsF(font).horizontalAdvance(styledText(text, style));
    widths.insert(text, width);
    return width;
}

double FontMeasure::height(TextStyle style) const
{
    return QFontMetricsF(timelineFont(style)).height();
}

} // namespace dateline
