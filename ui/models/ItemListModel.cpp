// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/ItemListModel.h"

#include "ui/models/ItemCard.h"
#include "ui/models/Workspace.h"

#include <algorithm>

namespace dateline {

namespace {

/// Where more rows than this come, go or move at once, views begin anew rather than follow row by row.
constexpr qsizetype MostSteps = 200;

qsizetype countOfMissing(const QList<Id> &of, const QList<Id> &in)
{
    const QSet<Id> known(in.begin(), in.end());
    return std::count_if(of.begin(), of.end(), [&](Id id) { return !known.contains(id); });
}

QList<Id> itemsOfKind(const Workspace &workspace, ItemKind kind)
{
    QList<Id> items;
    if (!workspace.story())
        return items;
    const StoryData &story = workspace.story()->data();
    const QList<Id> &visible = workspace.visibleItems();
    std::copy_if(visible.begin(), visible.end(), std::back_inserter(items),
                 [&](Id id) { return story.items.constFind(id)->kind == kind; });
    return items;
}

} // namespace

ItemListModel::ItemListModel(Workspace *workspace, ItemKind kind, QObject *parent)
    : ItemListModel(
        workspace, [kind](const Workspace &from) { return itemsOfKind(from, kind); }, parent)
{
}

ItemListModel::ItemListModel(Workspace *workspace, Choice choice, QObject *parent)
    : QAbstractListModel(parent)
    , m_workspace(workspace)
    , m_choice(std::move(choice))
{
    connect(workspace, &Workspace::storyReplaced, this, &ItemListModel::reset);
    connect(workspace, &Workspace::storyChanged, this, &ItemListModel::onStoryChanged);
    connect(workspace, &Workspace::filterChanged, this, &ItemListModel::refill);
    m_items = wanted();
}

int ItemListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_items.size());
}

const Item *ItemListModel::item(Id id) const
{
    if (!m_workspace->story())
        return nullptr;
    const auto found = m_workspace->story()->data().items.constFind(id);
    return found == m_workspace->story()->data().items.constEnd() ? nullptr : &*found;
}

QVariant ItemListModel::data(const QModelIndex &index, int role) const
{
    const Item *of = index.isValid() ? item(itemAt(index.row())) : nullptr;
    if (!of)
        return {};
    switch (role) {
    case IdRole:
        return QVariant::fromValue(of->id);
    case CardRole:
        return QVariant::fromValue(itemCard(*m_workspace, *of));
    case DraftRole:
        return of->draft;
    case Qt::DisplayRole:
    case Qt::AccessibleTextRole:
        return itemCard(*m_workspace, *of).spoken();
    case Qt::ToolTipRole:
        return draftSentence(*of);
    default:
        return {};
    }
}

int ItemListModel::draftCount() const
{
    return static_cast<int>(std::count_if(m_items.begin(), m_items.end(), [this](Id id) {
        const Item *of = item(id);
        return of && of->draft;
    }));
}

void ItemListModel::choose(Choice choice)
{
    m_choice = std::move(choice);
    reset();
}

void ItemListModel::reset()
{
    beginResetModel();
    m_items = wanted();
    endResetModel();
    Q_EMIT countsChanged();
}

void ItemListModel::refill()
{
    const QList<Id> now = wanted();
    if (now == m_items)
        return;
    if (countOfMissing(now, m_items) + countOfMissing(m_items, now) > MostSteps) {
        reset();
        return;
    }
    const QSet<Id> staying(now.begin(), now.end());
    for (int row = rowCount() - 1; row >= 0; --row) {
        if (staying.contains(m_items.at(row)))
            continue;
        beginRemoveRows({}, row, row);
        m_items.removeAt(row);
        endRemoveRows();
    }
    for (int row = 0; row < now.size(); ++row)
        bring(now, row);
    Q_EMIT countsChanged();
}

/// Lets the wanted item stand in row, all rows above being right.
void ItemListModel::bring(const QList<Id> &now, int row)
{
    const int from = rowOf(now.at(row));
    if (from < 0) {
        beginInsertRows({}, row, row);
        m_items.insert(row, now.at(row));
        endInsertRows();
    } else if (from == row + 1) { // Rather the one in between moves down, than all below it up.
        const int to = static_cast<int>(std::min(now.indexOf(m_items.at(row)), m_items.size() - 1));
        beginMoveRows({}, row, row, {}, to + 1);
        m_items.move(row, to);
        endMoveRows();
    } else if (from != row) {
        beginMoveRows({}, from, from, {}, row);
        m_items.move(from, row);
        endMoveRows();
    }
}

void ItemListModel::onStoryChanged(const Touched &touched)
{
    if (touched.everything) {
        reset();
        return;
    }
    refill();
    tellChanged(touched);
}

void ItemListModel::tellChanged(const Touched &touched)
{
    const bool anyCard = !touched.persons.isEmpty() || !touched.verdicts.isEmpty();
    bool draftsMayDiffer = false;
    for (int row = 0; row < rowCount(); ++row) {
        if (!anyCard && !touched.items.contains(m_items.at(row)))
            continue;
        Q_EMIT dataChanged(index(row), index(row));
        draftsMayDiffer = true;
    }
    if (draftsMayDiffer)
        Q_EMIT countsChanged();
}

} // namespace dateline
