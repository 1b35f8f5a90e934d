// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/Tables.h"
#include "core/story/Change.h"

#include <optional>
#include <tuple>

namespace dateline {

/// The story in memory while it is changed: remembers how rows were, so that a failed edit can be taken back, and what
/// was touched can be told.
class Snapshot {
public:
    const StoryData &data() const { return m_data; }

    template <typename Row> const QHash<Id, Row> &rows() const { return m_data.*Table<Row>::rows; }

    /// Takes all rows of a kind as they are in the file, in place of those before; nothing of it can be restored.
    template <typename Row> void load(QHash<Id, Row> rows);
    /// Sets (adds) a row, or removes it where there is none.
    template <typename Row> void set(Id id, const std::optional<Row> &row);
    void setTitle(const QString &title);
    void setProperties(const QHash<QString, QString> &properties);

    /// Puts everything back as it was at the last settle().
    void restore();
    /// Takes what is there now as settled.
    void settle();
    /// What differs from the last settle(), by id and field by field.
    Touched touched() const;
    QList<FieldChange> fields() const;

private:
    template <typename Row> using Before = QHash<Id, std::optional<Row>>;
    template <typename Tuple> struct BeforeAll;
    template <typename... Row> struct BeforeAll<std::tuple<Row...>> {
        using type = std::tuple<Before<Row>...>;
    };

    struct Named {
        QString title;
        QHash<QString, QString> properties;
        bool operator==(const Named &) const = default;
    };

    template <typename Row> std::optional<Row> now(Id id) const;
    template <typename Row> void place(Id id, const std::optional<Row> &row);
    void rememberNamed();

    StoryData m_data;
    BeforeAll<Rows>::type m_before;
    std::optional<Named> m_namedBefore;
};

template <typename Row> std::optional<Row> Snapshot::now(Id id) const
{
    const auto found = rows<Row>().constFind(id);
    return found == rows<Row>().constEnd() ? std::nullopt : std::optional<Row>(*found);
}

template <typename Row> void Snapshot::load(QHash<Id, Row> rows)
{
    if constexpr (Owned<Row>) {
        QMultiHash<Id, Id> index;
        index.reserve(rows.size());
        for (const Row &row : std::as_const(rows)) {
            for (const Id owner : Table<Row>::owners(row))
                index.insert(owner, row.id);
        }
        m_data.*Table<Row>::index = std::move(index);
    }
    m_data.*Table<Row>::rows = std::move(rows);
}

template <typename Row> void Snapshot::set(Id id, const std::optional<Row> &row)
{
    auto &before = std::get<Before<Row>>(m_before);
    if (!before.contains(id))
        before.insert(id, now<Row>(id));
    place(id, row);
}

template <typename Row> void Snapshot::place(Id id, const std::optional<Row> &row)
{
    QHash<Id, Row> &all = m_data.*Table<Row>::rows;
    if constexpr (Owned<Row>) {
        QMultiHash<Id, Id> &index = m_data.*Table<Row>::index;
        if (const std::optional<Row> old = now<Row>(id)) {
            for (const Id owner : Table<Row>::owners(*old))
                index.remove(owner, id);
        }
        if (row) {
            for (const Id owner : Table<Row>::owners(*row))
                index.insert(owner, id);
        }
    }
    if (row)
        all.insert(id, *row);
    else
        all.remove(id);
}

} // namespace dateline
