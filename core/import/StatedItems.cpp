// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/import/StatedItems.h"

#include "core/text/CodePoints.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace dateline {

namespace {

/// Persons or tags of a story by their name, made where there are none.
template <typename Row> class Names {
public:
    Names(Edit &edit, const QHash<Id, Row> &known)
        : m_edit(edit)
    {
        for (const Row &row : known)
            m_ids.insert(row.name.toCaseFolded(), row.id);
    }

    /// NoId for an empty name.
    Result<Id> id(const QString &name)
    {
        const Id known = m_ids.value(name.toCaseFolded());
        if (known != NoId || name.isEmpty())
            return known;
        Row row;
        row.name = name;
        const Result<Id> added = m_edit.put(row);
        if (added) {
            m_ids.insert(name.toCaseFolded(), *added);
            ++m_added;
        }
        return added;
    }

    /// Ascending, each once.
    Result<QList<Id>> ids(const QStringList &names)
    {
        QList<Id> ids;
        for (const QString &name : names) {
            const Result<Id> one = id(name);
            if (!one)
                return one.error();
            if (*one != NoId && !ids.contains(*one))
                ids.append(*one);
        }
        std::sort(ids.begin(), ids.end());
        return ids;
    }

    int addedCount() const { return m_added; }

private:
    Edit &m_edit;
    QHash<QString, Id> m_ids;
    int m_added = 0;
};

int &countOf(DraftCounts &counts, ItemKind kind)
{
    switch (kind) {
    case ItemKind::Event:
        return counts.events;
    case ItemKind::Quote:
        return counts.quotes;
    case ItemKind::Claim:
        return counts.claims;
    case ItemKind::Photo:
        break;
    }
    return counts.photos;
}

} // namespace

Result<void> addStated(Edit &edit, const ImportedSource &imported, DraftCounts &counts)
{
    const CodePoints points(imported.document.text);
    Names<Person> persons(edit, edit.data().persons);
    Names<Tag> tags(edit, edit.data().tags);
    Timing published;
    if (!imported.source.published.isNull())
        published = {
            imported.source.published,
            {BasisKind::Written, {}, {}, QCoreApplication::translate("Import", "When the source was published")}};
    for (const ImportedItem &stated : imported.items) {
        const Result<Id> speaker = persons.id(stated.speaker);
        const Result<QList<Id>> participants = persons.ids(stated.participants);
        const Result<QList<Id>> named = tags.ids(stated.tags);
        if (!speaker || !participants || !named)
            return !speaker ? speaker.error() : !participants ? participants.error() : named.error();
        Item item = stated.item;
        item.speaker = *speaker;
        item.participants = *participants;
        item.tags = *named;
        if (item.published.when.isNull())
            item.published = published;
        const Result<Id> id = edit.put(item);
        if (!id)
            return id.error();
        ++countOf(counts, item.kind);
        for (Span span : stated.passages) {
            const Passage passage{NoId,
                                  *id,
                                  counts.source,
                                  PassageRole::Content,
                                  points.fromUtf16(span.start),
                                  points.fromUtf16(span.end),
                                  imported.document.words(span).toString()};
            if (const Result<Id> added = edit.put(passage); !added)
                return added.error();
        }
    }
    counts.persons += persons.addedCount();
    return {};
}

bool statesItems(const Source &source)
{
    static const QStringList types{u"text/csv"_s, u"text/calendar"_s, u"application/json"_s, u"application/xml"_s};
    return types.contains(source.mediaType) || source.mediaType.startsWith(u"image/");
}

} // namespace dateline
