// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/render/TextRun.h"

#include "ui/render/Theme.h"

#include <QFontMetricsF>
#include <QGlyphRun>
#include <QHash>
#include <QPaintEngine>
#include <QPainter>
#include <QRawFont>
#include <QVarLengthArray>

#include <cmath>
#include <limits>
#include <map>
#include <memory>
#include <tuple>

namespace dateline {

namespace {

constexpr char16_t lettersEnd = 0x2040; ///< Behind general punctuation.
constexpr char16_t asciiEnd = 0x80;
constexpr double notKnown = -1;

/// Latin, Greek, Cyrillic, and the punctuation that stands between them.
bool standsAlone(char16_t c)
{
    return (c >= 0x20 && c < 0x300) || (c >= 0x370 && c < 0x483) || (c >= 0x2010 && c <= 0x2027);
}

/// What is known of a font's letters.
class Letters {
public:
    explicit Letters(const QFont &font)
        : m_metrics(font)
        , m_raw(QRawFont::fromFont(font))
        , m_isSpaced(font.letterSpacing() != 100 && font.letterSpacing() != 0)
        , m_letters(lettersEnd)
        , m_asciiKernings(asciiEnd * asciiEnd, std::numeric_limits<float>::quiet_NaN())
    {
    }

    const QRawFont &raw() const { return m_raw; }

    /// Calls visit(glyph, x) for each letter; the advance of all. None where the text must be shaped.
    template <typename Visit> std::optional<double> set(const QString &text, Visit visit)
    {
        if (m_isSpaced)
            return std::nullopt;
        double x = 0;
        char16_t before = 0;
        for (const QChar letter : text) {
            const char16_t c = letter.unicode();
            if (!standsAlone(c))
                return std::nullopt;
            const Letter &known = at(c);
            if (known.glyph == 0)
                return std::nullopt;
            x += before ? kerning(before, c) : 0;
            visit(known.glyph, x);
            x += known.advance;
            before = c;
        }
        return x;
    }

private:
    struct Letter {
        quint32 glyph = 0; ///< 0: the font lacks it.
        double advance = notKnown;
    };

    QFontMetricsF m_metrics;
    QRawFont m_raw;
    bool m_isSpaced;
    QList<Letter> m_letters; ///< By code unit.
    QList<float> m_asciiKernings; ///< By pair of code units.
    QHash<quint32, double> m_kernings; ///< Of the others.

    const Letter &at(char16_t c)
    {
        Letter &letter = m_letters[c];
        if (letter.advance == notKnown) {
            letter.advance = m_metrics.horizontalAdvance(QString(QChar(c)));
            letter.glyph = m_raw.glyphIndexesForString(QString(QChar(c))).value(0);
        }
        return letter;
    }

    double kerning(char16_t before, char16_t c)
    {
        if (before < asciiEnd && c < asciiEnd) {
            float &known = m_asciiKernings[before * asciiEnd + c];
            if (std::isnan(known))
                known = static_cast<float>(measuredKerning(before, c));
            return known;
        }
        const quint32 pair = (quint32(before) << 16) | c;
        const auto known = m_kernings.constFind(pair);
        return known != m_kernings.cend() ? *known : *m_kernings.insert(pair, measuredKerning(before, c));
    }

    double measuredKerning(char16_t before, char16_t c)
    {
        return m_metrics.horizontalAdvance(QString(QChar(before)) + QChar(c)) - at(before).advance - at(c).advance;
    }
};

Letters &lettersOf(const QFont &font)
{
    thread_local QHash<QFont, std::shared_ptr<Letters>> all;
    std::shared_ptr<Letters> &letters = all[font];
    if (!letters)
        letters = std::make_shared<Letters>(font);
    return *letters;
}

} // namespace

const QFont &keptFont(double pixel, QFont::Weight weight, bool italic)
{
    thread_local std::map<std::tuple<double, int, bool>, QFont> fonts;
    const auto [font, isNew] = fonts.try_emplace({pixel, weight, italic});
    if (isNew) {
        font->second = interfaceFont(pixel, weight);
        font->second.setItalic(italic);
    }
    return font->second;
}

void drawTextRun(QPainter &painter, QPointF baseline, const QString &text, const QFont &font)
{
    QVarLengthArray<quint32, 128> glyphs;
    QVarLengthArray<QPointF, 128> places;
    Letters &letters = lettersOf(font);
    // Files get their text as text.
    const bool isSet =
        painter.paintEngine()->type() == QPaintEngine::Raster && letters.set(text, [&](quint32 glyph, double x) {
            glyphs.append(glyph);
            places.append(QPointF(x, 0));
        });
    if (!isSet) {
        if (painter.font() != font)
            painter.setFont(font);
        painter.drawText(baseline, text);
        return;
    }
    QGlyphRun run;
    run.setRawFont(letters.raw());
    run.setRawData(glyphs.constData(), places.constData(), static_cast<int>(glyphs.size()));
    painter.drawGlyphRun(baseline, run);
}

std::optional<double> textRunWidth(const QString &text, const QFont &font)
{
    return lettersOf(font).set(text, [](quint32, double) {});
}

} // namespace dateline
