// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/render/PictureSize.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <algorithm>
#include <array>

namespace dateline {

using namespace Qt::StringLiterals;

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(PictureSize)
};

struct Paper {
    QLatin1StringView name;
    QSizeF lying; ///< millimetres
};

constexpr std::array<Paper, 8> papers{{
    {"A5"_L1, {210, 148}},
    {"A4"_L1, {297, 210}},
    {"A3"_L1, {420, 297}},
    {"A2"_L1, {594, 420}},
    {"A1"_L1, {841, 594}},
    {"A0"_L1, {1189, 841}},
    {"letter"_L1, {279.4, 215.9}},
    {"tabloid"_L1, {431.8, 279.4}},
}};
constexpr auto upright = "upright"_L1;

std::optional<QSizeF> paperNamed(const QString &text)
{
    static const QRegularExpression separator(u"[\\s-]+"_s);
    const QStringList words = text.split(separator, Qt::SkipEmptyParts);
    const auto paper = std::find_if(papers.begin(), papers.end(), [&words](const Paper &each) {
        return words.value(0).compare(each.name, Qt::CaseInsensitive) == 0;
    });
    if (paper == papers.end() || words.size() > 2)
        return std::nullopt;
    if (words.size() == 1)
        return paper->lying;
    return words.at(1).compare(upright, Qt::CaseInsensitive) == 0 ? std::optional(paper->lying.transposed())
                                                                  : std::nullopt;
}

QString lengths(QSizeF size)
{
    return u"%1x%2"_s.arg(size.width()).arg(size.height());
}

} // namespace

Result<PictureSize> PictureSize::fromText(const QString &text)
{
    if (const auto paper = paperNamed(text.trimmed()))
        return PictureSize(*paper, true);
    static const QRegularExpression shape(u"^\\s*(\\d{1,6}(?:\\.\\d{1,3})?)\\s*[xX×]\\s*(\\d{1,6}(?:\\.\\d{1,3})?)"
                                          "\\s*(px|mm|in)?\\s*$"_s);
    const QRegularExpressionMatch match = shape.match(text);
    if (!match.hasMatch()) {
        return Error{Words::tr("A size is pixels such as 1600x900, a paper such as A4 or A4-upright, or 210x148mm or "
                               "11x8.5in; not “%1”.")
                         .arg(text),
                     {}};
    }
    const QSizeF size(match.captured(1).toDouble(), match.captured(2).toDouble());
    if (match.captured(3) == "mm"_L1)
        return PictureSize(size, true);
    if (match.captured(3) == "in"_L1)
        return PictureSize(size * MillimetresPerInch, true);
    return PictureSize(size.toSize());
}

QString PictureSize::text() const
{
    if (!m_isPaper)
        return lengths(m_extent);
    for (const Paper &paper : papers) {
        if (m_extent == paper.lying)
            return paper.name;
        if (m_extent == paper.lying.transposed())
            return paper.name + u'-' + upright;
    }
    return lengths(m_extent) + "mm"_L1;
}

QSize PictureSize::pixels(int dpi) const
{
    return m_isPaper ? (m_extent * dpi / MillimetresPerInch).toSize() : m_extent.toSize();
}

std::optional<double> millimetresIn(const QString &text)
{
    static const QRegularExpression shape(u"^\\s*(\\d{1,6}(?:\\.\\d{1,4})?)\\s*(mm|in)?\\s*$"_s);
    const QRegularExpressionMatch match = shape.match(text);
    if (!match.hasMatch())
        return std::nullopt;
    return match.captured(1).toDouble() * (match.captured(2) == "in"_L1 ? MillimetresPerInch : 1);
}

QStringList commonPictureSizes()
{
    QStringList sizes{u"1600x900"_s, u"3200x1800"_s, u"1200x1200"_s, u"1080x1920"_s};
    for (const Paper &paper : papers)
        sizes << paper.name << paper.name + u'-' + upright;
    return sizes;
}

} // namespace dateline
