// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/timeline/ItemDescription.h"

#include "core/time/WhenText.h"
#include "ui/models/ItemWords.h"

#include <QCoreApplication>

namespace dateline {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Timeline)
};

constexpr qsizetype longestTitle = 200;

/// All that is said of an item but its kind and title.
QStringList facts(const StoryData &story, const Item &item)
{
    QStringList facts{displayWhen(item.placing().when)};
    if (item.kind == ItemKind::Quote || item.kind == ItemKind::Claim)
        facts.append(speakerName(story, item));
    if (item.kind == ItemKind::Claim)
        facts.append(story.verdictOf(item.id).name);
    facts.append(item.place);
    if (item.draft)
        facts.append(Words::tr("draft"));
    facts.removeAll(QString());
    return facts;
}

QString fullTitle(const Item &item)
{
    return beginningOf(itemName(item), longestTitle);
}

} // namespace

QString itemDescription(const StoryData &story, const Item &item)
{
    return (QStringList{Words::tr("%1: %2", "kind and title").arg(kindTitle(item.kind), fullTitle(item))}
            + facts(story, item))
        .join(Words::tr(", ", "between the facts of an item"));
}

QString itemToolTip(const StoryData &story, const Item &item)
{
    return QStringLiteral("<qt><b>%1</b><br>%2 · %3</qt>")
        .arg(fullTitle(item).toHtmlEscaped(), kindTitle(item.kind).toHtmlEscaped(),
             facts(story, item).join(QStringLiteral(" · ")).toHtmlEscaped());
}

QString itemsToolTip(const StoryData &story, const QList<Id> &items, qsizetype count)
{
    QStringList lines;
    for (const Id id : items)
        lines.append(itemName(story.items.value(id)).toHtmlEscaped());
    if (count > items.size())
        lines.append(Words::tr("and %1 more").arg(count - items.size()));
    return QStringLiteral("<qt>%1</qt>").arg(lines.join(QStringLiteral("<br>")));
}

} // namespace dateline
