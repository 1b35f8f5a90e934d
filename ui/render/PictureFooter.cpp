// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/render/PictureFooter.h"

#include "ui/render/TextLines.h"

#include <QCoreApplication>

namespace dateline {

using namespace Qt::StringLiterals;

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(PictureFooter)
};

/// Each entry on lines of its own; the entries that find no room are counted on the last line.
QStringList listed(const QStringList &entries, const QFont &font, double width, qsizetype mostLines)
{
    constexpr int mostLinesOfEntry = 3;
    QStringList lines;
    for (qsizetype i = 0; i < entries.size(); ++i) {
        const QStringList entry = brokenLines(entries.at(i), font, width, mostLinesOfEntry);
        const bool isLast = i + 1 == entries.size();
        if (lines.size() + entry.size() + (isLast ? 0 : 1) > mostLines)
            return lines << Words::tr("and %1 more").arg(entries.size() - i);
        lines += entry;
    }
    return lines;
}

} // namespace

QList<FooterColumn> footerColumns(const PictureContent &content, double width, int mostLines)
{
    struct Part {
        QString heading;
        QStringList entries;
        bool ownLines;
    };
    const QList<Part> parts{{Words::tr("Sources"), content.sources, true},
                            {Words::tr("Photos"), content.credits, false},
                            {Words::tr("Not placed (%1)").arg(content.unplaced.size()), content.unplaced, false}};
    const auto count =
        std::count_if(parts.begin(), parts.end(), [](const Part &part) { return !part.entries.isEmpty(); });
    const double columnWidth = (width - FooterColumnGap * double(qMax(count, 1) - 1)) / double(qMax(count, 1));
    const QFont font = interfaceFont(FooterFontSize);
    const int mostEntryLines = qMax(1, mostLines - 2);
    QList<FooterColumn> columns;
    for (const Part &part : parts) {
        if (part.entries.isEmpty())
            continue;
        columns.append({part.heading,
                        part.ownLines
                            ? listed(part.entries, font, columnWidth, mostEntryLines)
                            : brokenLines(part.entries.join(u"; "_s) + u'.', font, columnWidth, mostEntryLines)});
    }
    if (columns.isEmpty())
        columns.append(FooterColumn());
    columns.last().lines.append(content.made);
    return columns;
}

} // namespace dateline
