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

/// Each entry on lines of its own; none where they are too many.
QStringList listed(const QStringList &entries, const QFont &font, double width, int mostLines)
{
    constexpr int mostLinesOfEntry = 3;
    QStringList lines;
    for (const QString &entry : entries)
        lines += brokenLines(entry, font, width, mostLinesOfEntry);
    return lines.size() > mostLines ? QStringList() : lines;
}

/// The entries one after the other; those that find no room are counted.
QStringList runIn(const QStringList &entries, const QFont &font, double width, int mostLines)
{
    for (qsizetype shown = entries.size(); shown > 0; --shown) {
        QString text = entries.first(shown).join(u"; "_s);
        if (const qsizetype left = entries.size() - shown; left > 0)
            text += u"; "_s + Words::tr("and %1 more").arg(left);
        const QStringList lines = brokenLines(text + u'.', font, width, mostLines + 1);
        if (lines.size() <= mostLines)
            return lines;
    }
    return brokenLines(entries.join(u"; "_s), font, width, mostLines);
}

} // namespace

QList<FooterColumn> footerColumns(const PictureContent &content, double width, int mostLines)
{
    struct Part {
        QString heading;
        QStringList entries;
        bool ownLines;
        int mostLines;
    };
    const int mostEntryLines = qMax(1, mostLines - 1);
    const int mostTitleLines = qMax(1, mostLines / 2); // Sources and credits are owed, titles are a courtesy.
    const QList<Part> parts{
        {Words::tr("Sources"), content.sources, true, mostEntryLines},
        {Words::tr("Photos"), content.credits, false, mostEntryLines},
        {Words::tr("Not placed (%1)").arg(content.unplaced.size()), content.unplaced, false, mostTitleLines}};
    const auto count =
        std::count_if(parts.begin(), parts.end(), [](const Part &part) { return !part.entries.isEmpty(); });
    const double columnWidth = (width - FooterColumnGap * double(qMax(count, 1) - 1)) / double(qMax(count, 1));
    const QFont font = interfaceFont(FooterFontSize);
    QList<FooterColumn> columns;
    for (const Part &part : parts) {
        if (part.entries.isEmpty())
            continue;
        QStringList lines = part.ownLines ? listed(part.entries, font, columnWidth, part.mostLines) : QStringList();
        if (lines.isEmpty())
            lines = runIn(part.entries, font, columnWidth, part.mostLines);
        columns.append({part.heading, lines});
    }
    return columns;
}

} // namespace dateline
