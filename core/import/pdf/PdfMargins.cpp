// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/import/pdf/PdfMargins.h"

#include <QHash>
#include <QRegularExpression>
#include <QSet>

using namespace Qt::StringLiterals;

namespace dateline {

namespace {

constexpr double Margin = 0.14; ///< Share of a page's height in which heads and feet stand.
constexpr double SameHeight = 0.02;

bool isInMargin(const PdfLine &line, const PdfPage &page)
{
    return line.box.bottom() < Margin * page.height || line.box.top() > (1 - Margin) * page.height;
}

bool isPageNumber(const QString &text)
{
    static const QRegularExpression number(u"^\\W*(\\d{1,4}(\\W+\\d{1,4})?|[ivxlc]{1,7})\\W*$"_s,
                                           QRegularExpression::UseUnicodePropertiesOption);
    return number.match(text).hasMatch();
}

/// The line without its numbers, with its size and height on the page.
QString signOf(const PdfLine &line, const PdfPage &page, int shift)
{
    static const QRegularExpression digits(u"\\d+"_s, QRegularExpression::UseUnicodePropertiesOption);
    const int height = static_cast<int>(line.box.center().y() / std::max(1.0, page.height) / SameHeight + shift * 0.5);
    return u"%1 %2 %3"_s.arg(height)
        .arg(qRound(line.size))
        .arg(QString(line.text).replace(digits, u"#"_s).toCaseFolded());
}

} // namespace

void cutMargins(QList<PdfPage> &pages)
{
    // Heights fall into steps, twice, half a step apart: equal heights share one of them.
    QHash<QString, QSet<qsizetype>> seen[2];
    for (int shift : {0, 1}) {
        for (qsizetype number = 0; number < pages.size(); ++number) {
            for (const PdfLine &line : pages[number].lines) {
                if (isInMargin(line, pages[number]))
                    seen[shift][signOf(line, pages[number], shift)].insert(number);
            }
        }
    }
    for (PdfPage &page : pages) {
        page.lines.removeIf([&](const PdfLine &line) {
            return isInMargin(line, page)
                && (isPageNumber(line.text) || seen[0][signOf(line, page, 0)].size() > 1
                    || seen[1][signOf(line, page, 1)].size() > 1);
        });
    }
}

} // namespace dateline
