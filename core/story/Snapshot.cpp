// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/story/Snapshot.h"

#include "core/store/Values.h"

#include <algorithm>

namespace dateline {

namespace {

void touch(Touched &touched, const Source &row)
{
    touched.sources.insert(row.id);
}
void touch(Touched &touched, const Person &row)
{
    touched.persons.insert(row.id);
}
void touch(Touched &touched, const Tag &row)
{
    touched.tags.insert(row.id);
}
void touch(Touched &touched, const Verdict &row)
{
    touched.verdicts.insert(row.id);
}
void touch(Touched &touched, const Item &row)
{
    touched.items.insert(row.id);
}
template <Owned Row> void touch(Touched &touched, const Row &row)
{
    for (const Id item : Table<Row>::owners(row))
        touched.items.insert(item);
}

template <typename Row> Id itemOf(const Row &row)
{
    if constexpr (Owned<Row>)
        return Table<Row>::owners(row).constFirst();
    else
        return std::is_same_v<Row, Item> ? row.id : NoId;
}

/// The row's fields but its id, by name, as the history shows them.
template <typename Row> QList<std::pair<QString, QString>> shownFields(const Row &row)
{
    QList<std::pair<QString, QString>> fields;
    const QString table = QString::fromLatin1(Table<Row>::name) + QLatin1Char('.');
    Table<Row>::columns(row, [&](ColumnName name, const auto &value) {
        fields.emplaceBack(table + QString::fromLatin1(name.text()), textOf(value));
    });
    fields.removeFirst();
    if constexpr (Listed<Row>) {
        Table<Row>::lists([&](const ListTable &list, auto member) {
            fields.emplaceBack(table + QString::fromLatin1(list.value), textOf(row.*member));
        });
    }
    return fields;
}

template <typename Row> void compareFields(const Row &before, const Row &now, Id item, QList<FieldChange> &changes)
{
    const auto old = shownFields(before);
    const auto current = shownFields(now);
    for (qsizetype i = 0; i < old.size(); ++i) {
        if (old[i].second != current[i].second)
            changes.append({item, old[i].first, old[i].second, current[i].second});
    }
}

} // namespace

void Snapshot::rememberNamed()
{
    if (!m_namedBefore)
        m_namedBefore = Named{m_data.title, m_data.properties};
}

void Snapshot::setTitle(const QString &title)
{
    rememberNamed();
    m_data.title = title;
}

void Snapshot::setProperties(const QHash<QString, QString> &properties)
{
    rememberNamed();
    m_data.properties = properties;
}

void Snapshot::restore()
{
    const auto restoreRows = [this]<typename Row>(const Before<Row> &before) {
        for (auto row = before.begin(); row != before.end(); ++row)
            place<Row>(row.key(), row.value());
    };
    std::apply([&](const auto &...before) { (restoreRows(before), ...); }, m_before);
    if (m_namedBefore) {
        m_data.title = m_namedBefore->title;
        m_data.properties = m_namedBefore->properties;
    }
    settle();
}

void Snapshot::settle()
{
    m_before = {};
    m_namedBefore.reset();
}

Touched Snapshot::touched() const
{
    Touched touched;
    const auto compare = [&]<typename Row>(const Before<Row> &before) {
        for (auto row = before.begin(); row != before.end(); ++row) {
            const std::optional<Row> current = now<Row>(row.key());
            if (row.value() == current)
                continue;
            if (row.value())
                touch(touched, *row.value());
            if (current)
                touch(touched, *current);
        }
    };
    std::apply([&](const auto &...before) { (compare(before), ...); }, m_before);
    touched.properties = m_namedBefore && *m_namedBefore != Named{m_data.title, m_data.properties};
    return touched;
}

QList<FieldChange> Snapshot::fields() const
{
    QList<FieldChange> changes;
    if (m_namedBefore && m_namedBefore->title != m_data.title)
        changes.append({NoId, QStringLiteral("property.title"), m_namedBefore->title, m_data.title});
    const auto compare = [&]<typename Row>(const Before<Row> &before) {
        QList<Id> ids = before.keys();
        std::sort(ids.begin(), ids.end());
        for (const Id id : std::as_const(ids)) {
            const std::optional<Row> old = before.value(id);
            const std::optional<Row> current = now<Row>(id);
            if (old || current)
                compareFields(old.value_or(Row()), current.value_or(Row()), itemOf(current ? *current : *old), changes);
        }
    };
    std::apply([&](const auto &...before) { (compare(before), ...); }, m_before);
    return changes;
}

} // namespace dateline
