// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/ItemFields.h"

#include "ui/models/ItemWords.h"
#include "ui/panels/ChoiceField.h"
#include "ui/panels/TextField.h"
#include "ui/panels/WhenField.h"

#include <QCoreApplication>
#include <QTimeZone>

#include <algorithm>

namespace dateline {

using namespace Qt::StringLiterals;

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(ItemFields)
};

/// Choices of importance: less, usual, more, most; higher ones that a story may hold count as most.
constexpr int LeastImportance = -1;

TextField::Access plain(QString Item::*member)
{
    return {[member](const StoryData &, const Item &item) { return item.*member; },
            [member](Edit &, Item &item, const QString &words) -> Result<void> {
                item.*member = words;
                return {};
            }};
}

/// The person of a name or alias, made where the story has none; NoId for no name.
Result<Id> personNamed(Edit &edit, const QString &name)
{
    if (name.isEmpty())
        return NoId;
    for (const Person &person : edit.data().persons) {
        if (person.name.compare(name, Qt::CaseInsensitive) == 0)
            return person.id;
    }
    for (const Person &person : edit.data().persons) {
        if (person.aliases.contains(name, Qt::CaseInsensitive))
            return person.id;
    }
    Person person;
    person.name = name;
    return edit.put(person);
}

Result<Id> tagNamed(Edit &edit, const QString &name)
{
    for (const Tag &tag : edit.data().tags) {
        if (tag.name.compare(name, Qt::CaseInsensitive) == 0)
            return tag.id;
    }
    Tag tag;
    tag.name = name;
    return edit.put(tag);
}

/// A list of rows by their names, with commas between.
template <typename Row>
TextField::Access names(QList<Id> Item::*member, QHash<Id, Row> StoryData::*rows,
                        Result<Id> (*named)(Edit &, const QString &))
{
    const auto read = [member, rows](const StoryData &story, const Item &item) {
        QStringList found;
        for (const Id id : item.*member)
            found.append((story.*rows).value(id).name);
        found.removeAll(QString());
        found.sort(Qt::CaseInsensitive);
        return found.join(u", "_s);
    };
    const auto write = [member, named](Edit &edit, Item &item, const QString &words) -> Result<void> {
        QList<Id> ids;
        const QStringList parts = words.split(u',', Qt::SkipEmptyParts);
        for (const QString &part : parts) {
            if (part.trimmed().isEmpty())
                continue;
            const Result<Id> id = named(edit, part.trimmed());
            if (!id)
                return id.error();
            ids.append(*id);
        }
        std::sort(ids.begin(), ids.end());
        ids.erase(std::unique(ids.begin(), ids.end()), ids.end());
        item.*member = ids;
        return {};
    };
    return {read, write};
}

TextField::Access speaker()
{
    return {[](const StoryData &story, const Item &item) { return story.persons.value(item.speaker).name; },
            [](Edit &edit, Item &item, const QString &words) -> Result<void> {
                const Result<Id> id = personNamed(edit, words);
                if (!id)
                    return id.error();
                item.speaker = *id;
                item.speakerInferred = false;
                return {};
            }};
}

TextField::Access zone()
{
    return {
        [](const StoryData &, const Item &item) { return item.zone; },
        [](Edit &, Item &item, const QString &words) -> Result<void> {
            if (!words.isEmpty() && !QTimeZone::isTimeZoneIdAvailable(words.toUtf8()))
                return Error{
                    Words::tr("“%1” is no time zone. Write it as Europe/Berlin, or leave it empty for UTC.").arg(words),
                    words};
            item.zone = words;
            return {};
        }};
}

} // namespace

QList<ItemFieldRow> makeItemFields(Workspace *workspace, QWidget *parent)
{
    using Kind = ItemKind;
    using Form = TextField::Form;
    const QList<Kind> all{Kind::Event, Kind::Quote, Kind::Claim, Kind::Photo};
    const QList<Kind> statements{Kind::Quote, Kind::Claim};
    const auto text = [=](const QString &change, Form form, const TextField::Access &access) {
        return new TextField(workspace, change, form, access, parent);
    };
    const auto when = [=](const QString &change, Timing Item::*time) {
        return new WhenField(workspace, change, time, parent);
    };
    auto *quoteKind = new ChoiceField(
        workspace, Words::tr("Set quote's kind"),
        {quoteKindWord(QuoteKind::Direct), quoteKindWord(QuoteKind::Indirect), quoteKindWord(QuoteKind::Mixed)},
        [](const Item &item) { return static_cast<int>(item.quoteKind); },
        [](Item &item, int chosen) { item.quoteKind = static_cast<QuoteKind>(chosen); }, parent);
    auto *importance = new ChoiceField(
        workspace, Words::tr("Set importance"),
        {Words::tr("less"), Words::tr("usual"), Words::tr("more"), Words::tr("most")},
        [](const Item &item) { return item.importance - LeastImportance; },
        [](Item &item, int chosen) { item.importance = chosen + LeastImportance; }, parent);
    return {
        {Words::tr("Title"), all, text(Words::tr("Set title"), Form::Line, plain(&Item::title))},
        {Words::tr("Text"), all, text(Words::tr("Set text"), Form::Lines, plain(&Item::text))},
        {Words::tr("Speaker"), statements, text(Words::tr("Set speaker"), Form::PersonName, speaker()), true},
        {Words::tr("Kind"), {Kind::Quote}, quoteKind},
        {Words::tr("Cue"), {Kind::Quote}, text(Words::tr("Set cue"), Form::Line, plain(&Item::cue))},
        {Words::tr("Told to"), {Kind::Quote}, text(Words::tr("Set addressee"), Form::Line, plain(&Item::addressee))},
        {Words::tr("Said"), statements, when(Words::tr("Set when it was said"), &Item::said)},
        {Words::tr("Happened"), {Kind::Event, Kind::Claim, Kind::Photo}, when(Words::tr("Set when"), &Item::happened)},
        {Words::tr("Published"), all, when(Words::tr("Set when it was published"), &Item::published)},
        {Words::tr("Time zone"), all, text(Words::tr("Set time zone"), Form::Line, zone())},
        {Words::tr("Place"), all, text(Words::tr("Set place"), Form::Line, plain(&Item::place))},
        {Words::tr("Credit"), {Kind::Photo}, text(Words::tr("Set credit"), Form::Line, plain(&Item::credit))},
        {Words::tr("Participants"),
         {Kind::Event, Kind::Photo},
         text(Words::tr("Set participants"), Form::Line, names(&Item::participants, &StoryData::persons, personNamed))},
        {Words::tr("Tags"), all,
         text(Words::tr("Set tags"), Form::Line, names(&Item::tags, &StoryData::tags, tagNamed))},
        {Words::tr("Importance"), all, importance},
        {Words::tr("Note"), all, text(Words::tr("Set note"), Form::Lines, plain(&Item::note))},
    };
}

QString fieldLabel(const QString &label, ItemKind kind)
{
    if (kind == ItemKind::Claim && label == Words::tr("Speaker"))
        return Words::tr("Claimant");
    if (kind == ItemKind::Photo && label == Words::tr("Text"))
        return Words::tr("Caption");
    return label;
}

} // namespace dateline
