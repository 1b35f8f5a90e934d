// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/FindQuery.h"

#include "ui/models/ItemWords.h"
#include "ui/models/Workspace.h"

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace dateline {

namespace {

/// A query taken apart: what the search index is asked for, and what items must be besides.
struct Query {
    QStringList words;
    QStringList speakers;
    QStringList kinds;
};

/// Cuts at spaces outside quotation marks.
QStringList parts(const QString &text)
{
    QStringList found;
    QString part;
    bool quoted = false;
    for (const QChar sign : text) {
        if (sign == u'"' || sign == u'“' || sign == u'”') {
            quoted = !quoted;
            part += u'"';
        } else if (sign.isSpace() && !quoted) {
            if (!part.isEmpty())
                found.append(std::exchange(part, {}));
        } else {
            part += sign;
        }
    }
    if (quoted)
        part += u'"';
    if (!part.isEmpty())
        found.append(part);
    return found;
}

Query queryOf(const QString &text)
{
    Query query;
    for (const QString &part : parts(text)) {
        const QString value = part.section(u':', 1).remove(u'"');
        if (part.startsWith("speaker:"_L1, Qt::CaseInsensitive))
            query.speakers.append(value);
        else if (part.startsWith("kind:"_L1, Qt::CaseInsensitive))
            query.kinds.append(value);
        else
            query.words.append(part);
    }
    return query;
}

bool matches(const StoryData &story, const Item &item, const Query &query)
{
    const auto says = [&story, &item](const QString &name) {
        const Person person = story.persons.value(item.speaker);
        return person.name.contains(name, Qt::CaseInsensitive)
            || person.aliases.filter(name, Qt::CaseInsensitive).size() > 0;
    };
    const auto isKind = [&item](const QString &kind) {
        return kindWord(item.kind).startsWith(kind, Qt::CaseInsensitive);
    };
    return std::all_of(query.speakers.begin(), query.speakers.end(), says)
        && std::all_of(query.kinds.begin(), query.kinds.end(), isKind);
}

} // namespace

QList<Id> findItems(const Workspace &workspace, const QString &text)
{
    const Story *story = workspace.story();
    if (!story || text.trimmed().isEmpty())
        return {};
    const Query query = queryOf(text);
    QList<Id> found = query.words.isEmpty() ? story->data().itemsInOrder() : story->searchItems(query.words.join(u' '));
    found.removeIf([&](Id id) { return !matches(story->data(), story->data().items.value(id), query); });
    return found;
}

} // namespace dateline
