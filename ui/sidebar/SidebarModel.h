// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/story/Item.h"
#include "core/story/StoryData.h"

#include <QAbstractListModel>

namespace dateline {

class Workspace;
struct Filter;

/// One line of the sidebar.
struct SidebarRow {
    enum class Kind { Heading, Source, ItemKind, Person, Verdict, Tag, ToPlace };

    Kind kind = Kind::Heading;
    Id id = NoId; ///< Of a source, person, verdict, tag or item.
    ItemKind itemKind = ItemKind::Event;
    QString title;
    QString under; ///< A second, softer line: "CNBC · 13 Jan 2026 · 25 paragraphs".
    QString badge; ///< A person's initials.
    QString style; ///< A verdict's.
    int count = -1; ///< Confirmed items behind it; -1: no count is shown.
    int drafts = 0;
    bool on = true; ///< A kind that is shown, a filter that is set, the source that is shown, the selected item.

    bool operator==(const SidebarRow &) const = default;
    bool isSame(const SidebarRow &other) const
    {
        return kind == other.kind && id == other.id && itemKind == other.itemKind
            && (kind != Kind::Heading || title == other.title);
    }
};

/// Sources, kinds, people, verdicts, tags and what has no date yet, each with the number of items that the rest of the
/// filter leaves it. Follows story, filter and selection.
class SidebarModel : public QAbstractListModel {
    Q_OBJECT
public:
    enum Role { RowRole = Qt::UserRole };

    explicit SidebarModel(Workspace *workspace, QObject *parent = nullptr);

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;

    const SidebarRow &row(int at) const { return m_rows[at]; }

private:
    void refresh();
    void followSelection();
    void change(qsizetype at, const SidebarRow &now);
    QList<SidebarRow> rows() const;
    void addSources(QList<SidebarRow> &rows) const;
    void addKinds(QList<SidebarRow> &rows) const;
    void addPeople(QList<SidebarRow> &rows) const;
    void addVerdicts(QList<SidebarRow> &rows) const;
    void addTags(QList<SidebarRow> &rows) const;
    void addToPlace(QList<SidebarRow> &rows) const;
    QList<Item> passing(const Filter &filter) const;

    Workspace *m_workspace;
    QList<SidebarRow> m_rows;
};

} // namespace dateline

Q_DECLARE_METATYPE(dateline::SidebarRow)
