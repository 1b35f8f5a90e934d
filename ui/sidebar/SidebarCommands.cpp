// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/sidebar/SidebarCommands.h"

#include "ui/models/Workspace.h"

#include <QCoreApplication>

#include <algorithm>

namespace dateline {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Sidebar)
};

/// Items all of whose passages lie in a source: they go with it.
int itemsOnlyIn(const StoryData &story, Id source)
{
    QHash<Id, bool> only;
    for (const Passage &passage : story.passages) {
        const bool here = passage.source == source;
        const auto known = only.constFind(passage.item);
        only[passage.item] = here && (known == only.constEnd() || *known);
    }
    return static_cast<int>(std::count(only.begin(), only.end(), true));
}

template <typename Predicate> int countItems(const StoryData &story, Predicate predicate)
{
    return static_cast<int>(std::count_if(story.items.begin(), story.items.end(), predicate));
}

} // namespace

bool canBeEdited(const SidebarRow &row)
{
    return row.kind == SidebarRow::Kind::Source || row.kind == SidebarRow::Kind::Person
        || row.kind == SidebarRow::Kind::Tag;
}

void renameSubject(Workspace &workspace, const SidebarRow &row, const QString &name)
{
    const QString wanted = name.trimmed();
    if (wanted.isEmpty() || wanted == row.title)
        return;
    const StoryData &story = workspace.story()->data();
    if (row.kind == SidebarRow::Kind::Source) {
        Source source = story.sources.value(row.id);
        source.title = wanted;
        source.titleIsOurs = true;
        workspace.edit(Words::tr("Rename source"), [&source](Edit &edit) -> Result<void> {
            const Result<Id> put = edit.put(source);
            return put ? Result<void>() : put.error();
        });
    } else if (row.kind == SidebarRow::Kind::Person) {
        Person person = story.persons.value(row.id);
        if (!person.aliases.contains(person.name))
            person.aliases.append(person.name);
        person.name = wanted;
        workspace.edit(Words::tr("Rename person"), [&person](Edit &edit) -> Result<void> {
            const Result<Id> put = edit.put(person);
            return put ? Result<void>() : put.error();
        });
    } else if (row.kind == SidebarRow::Kind::Tag) {
        const Tag tag{row.id, wanted};
        workspace.edit(Words::tr("Rename tag"), [&tag](Edit &edit) -> Result<void> {
            const Result<Id> put = edit.put(tag);
            return put ? Result<void>() : put.error();
        });
    }
}

QString whatHangsOnSubject(const Workspace &workspace, const SidebarRow &row)
{
    const StoryData &story = workspace.story()->data();
    if (row.kind == SidebarRow::Kind::Source) {
        const int items = itemsOnlyIn(story, row.id);
        return items ? Words::tr("%n item(s) stand in it alone and go with it.", nullptr, items)
                     : Words::tr("No item stands in it alone.");
    }
    if (row.kind == SidebarRow::Kind::Person) {
        const int items = countItems(
            story, [&row](const Item &item) { return item.speaker == row.id || item.participants.contains(row.id); });
        return items ? Words::tr("%n item(s) name this person; they stay, without the person.", nullptr, items)
                     : Words::tr("No item names this person.");
    }
    const int items = countItems(story, [&row](const Item &item) { return item.tags.contains(row.id); });
    return items ? Words::tr("%n item(s) have this tag; they stay, without it.", nullptr, items)
                 : Words::tr("No item has this tag.");
}

void deleteSubject(Workspace &workspace, const SidebarRow &row)
{
    const QString hanging = whatHangsOnSubject(workspace, row);
    const auto [label, remove] = row.kind == SidebarRow::Kind::Source
        ? std::pair(Words::tr("Delete source"), &Edit::removeSource)
        : row.kind == SidebarRow::Kind::Person ? std::pair(Words::tr("Delete person"), &Edit::removePerson)
                                               : std::pair(Words::tr("Delete tag"), &Edit::removeTag);
    if (workspace.edit(label, [&row, remove = remove](Edit &edit) { return (edit.*remove)(row.id); }))
        workspace.announce(Words::tr("“%1” is deleted. %2").arg(row.title, hanging), true);
}

} // namespace dateline
