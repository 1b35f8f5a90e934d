// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/sidebar/SidebarModel.h"

#include "core/time/WhenText.h"
#include "ui/models/ItemWords.h"
#include "ui/models/Workspace.h"

#include <QCoreApplication>

#include <algorithm>
#include <iterator>
#include <utility>

using namespace Qt::StringLiterals;

namespace dateline {

namespace {

void heading(QList<SidebarRow> &rows, const QString &title, int count = -1)
{
    SidebarRow row;
    row.title = title;
    row.count = count;
    rows.append(row);
}

void countIn(SidebarRow &row, const Item &item)
{
    row.count = std::max(row.count, 0) + (item.draft ? 0 : 1);
    row.drafts += item.draft ? 1 : 0;
}

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Sidebar)
};

/// A row as a screen reader says it: its words, its counts, and whether it is on where it can be switched.
QString spokenWords(const SidebarRow &row)
{
    using Kind = SidebarRow::Kind;
    QStringList parts{row.title, row.under};
    if (row.count >= 0 && row.kind != Kind::Heading)
        parts.append(Words::tr("%n item(s)", nullptr, row.count));
    if (row.drafts > 0)
        parts.append(Words::tr("%n draft(s)", nullptr, row.drafts));
    if (row.kind == Kind::ItemKind)
        parts.append(row.on ? Words::tr("shown") : Words::tr("hidden"));
    else if (row.on && row.kind == Kind::Source)
        parts.append(Words::tr("open"));
    else if (row.on && row.kind == Kind::ToPlace)
        parts.append(Words::tr("selected"));
    else if (row.on && row.kind != Kind::Heading)
        parts.append(Words::tr("filter on"));
    parts.removeAll(QString());
    return parts.join(u", "_s);
}

} // namespace

SidebarModel::SidebarModel(Workspace *workspace, QObject *parent)
    : QAbstractListModel(parent)
    , m_workspace(workspace)
    , m_rows(rows())
{
    connect(workspace, &Workspace::storyReplaced, this, &SidebarModel::refresh);
    connect(workspace, &Workspace::storyChanged, this, &SidebarModel::refresh);
    connect(workspace, &Workspace::filterChanged, this, &SidebarModel::refresh);
    connect(workspace, &Workspace::selectionChanged, this, &SidebarModel::followSelection);
    connect(workspace, &Workspace::sourceShown, this, &SidebarModel::followSelection);
}

int SidebarModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

QVariant SidebarModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const SidebarRow &row = m_rows[index.row()];
    switch (role) {
    case RowRole:
        return QVariant::fromValue(row);
    case Qt::DisplayRole:
        return row.title;
    case Qt::ToolTipRole:
        return row.under.isEmpty() ? row.title : row.title + u'\n' + row.under;
    case Qt::AccessibleTextRole:
        return spokenWords(row);
    default:
        return {};
    }
}

Qt::ItemFlags SidebarModel::flags(const QModelIndex &index) const
{
    // The arrow keys pass over headings.
    if (!index.isValid() || m_rows[index.row()].kind == SidebarRow::Kind::Heading)
        return Qt::NoItemFlags;
    return Qt::ItemIsEnabled | Qt::ItemIsSelectable;
}

void SidebarModel::refresh()
{
    const QList<SidebarRow> now = rows();
    const auto isSame = [](const SidebarRow &a, const SidebarRow &b) { return a.isSame(b); };
    // Only what lies between the rows that stay comes and goes: the view keeps its place and its current row.
    const auto before = std::mismatch(m_rows.begin(), m_rows.end(), now.begin(), now.end(), isSame);
    const auto first = static_cast<int>(before.first - m_rows.begin());
    const auto behind = std::mismatch(m_rows.rbegin(), std::make_reverse_iterator(before.first), now.rbegin(),
                                      std::make_reverse_iterator(before.second), isSame);
    const auto kept = static_cast<int>(behind.first - m_rows.rbegin());
    const int gone = static_cast<int>(m_rows.size()) - kept - first;
    const int come = static_cast<int>(now.size()) - kept - first;
    if (gone > 0) {
        beginRemoveRows({}, first, first + gone - 1);
        m_rows.remove(first, gone);
        endRemoveRows();
    }
    if (come > 0) {
        beginInsertRows({}, first, first + come - 1);
        m_rows = m_rows.first(first) + now.sliced(first, come) + m_rows.sliced(first);
        endInsertRows();
    }
    for (qsizetype i = 0; i < now.size(); ++i)
        change(i, now[i]);
}

void SidebarModel::change(qsizetype at, const SidebarRow &now)
{
    if (m_rows[at] == now)
        return;
    m_rows[at] = now;
    const QModelIndex changed = index(static_cast<int>(at));
    Q_EMIT dataChanged(changed, changed);
}

void SidebarModel::followSelection()
{
    for (qsizetype i = 0; i < m_rows.size(); ++i) {
        SidebarRow row = m_rows[i];
        if (row.kind == SidebarRow::Kind::Source)
            row.on = row.id == m_workspace->source();
        else if (row.kind == SidebarRow::Kind::ToPlace)
            row.on = row.id == m_workspace->selected();
        change(i, row);
    }
}

QList<Item> SidebarModel::passing(const Filter &filter) const
{
    const StoryData &story = m_workspace->story()->data();
    QList<Item> items;
    for (const Item &item : story.items) {
        if (filter.passes(story, item))
            items.append(item);
    }
    return items;
}

QList<SidebarRow> SidebarModel::rows() const
{
    QList<SidebarRow> rows;
    if (!m_workspace->story())
        return rows;
    addSources(rows);
    addKinds(rows);
    addPeople(rows);
    addVerdicts(rows);
    addToPlace(rows);
    addTags(rows);
    return rows;
}

void SidebarModel::addSources(QList<SidebarRow> &rows) const
{
    const Story &story = *m_workspace->story();
    const QList<Source> sources = story.data().sourcesInOrder();
    heading(rows, tr("Sources"), static_cast<int>(sources.size()));
    for (const Source &source : sources) {
        SidebarRow row;
        row.kind = SidebarRow::Kind::Source;
        row.id = source.id;
        row.title = source.title.isEmpty() ? source.fileName : source.title;
        const QList<Block> blocks = story.blocks(source.id);
        const auto paragraphs = std::count_if(blocks.begin(), blocks.end(),
                                              [](const Block &block) { return block.kind == BlockKind::Paragraph; });
        QStringList facts{source.publisher, displayWhenShort(source.published),
                          tr("%n paragraph(s)", nullptr, static_cast<int>(paragraphs))};
        facts.removeAll(QString());
        row.under = facts.join(u" · "_s);
        row.on = source.id == m_workspace->source();
        rows.append(row);
    }
}

void SidebarModel::addKinds(QList<SidebarRow> &rows) const
{
    Filter rest = m_workspace->filter();
    const QSet<ItemKind> hidden = std::exchange(rest.hiddenKinds, {});
    const QList<Item> items = passing(rest);
    heading(rows, tr("Show"));
    const std::initializer_list<std::pair<ItemKind, QString>> kinds = {{ItemKind::Event, tr("Events")},
                                                                       {ItemKind::Quote, tr("Quotes")},
                                                                       {ItemKind::Claim, tr("Claims")},
                                                                       {ItemKind::Photo, tr("Photos")}};
    for (const auto &[kind, title] : kinds) {
        SidebarRow row;
        row.kind = SidebarRow::Kind::ItemKind;
        row.itemKind = kind;
        row.title = title;
        row.count = 0;
        row.on = !hidden.contains(kind);
        for (const Item &item : items) {
            if (item.kind == kind)
                countIn(row, item);
        }
        rows.append(row);
    }
}

void SidebarModel::addPeople(QList<SidebarRow> &rows) const
{
    const QList<Person> persons = m_workspace->story()->data().personsInOrder();
    if (persons.isEmpty())
        return;
    Filter rest = m_workspace->filter();
    const QSet<Id> wanted = std::exchange(rest.persons, {});
    QHash<Id, SidebarRow> counts;
    for (const Item &item : passing(rest)) {
        if (item.speaker != NoId)
            countIn(counts[item.speaker], item);
        for (const Id participant : item.participants) {
            if (participant != item.speaker)
                countIn(counts[participant], item);
        }
    }
    heading(rows, tr("People"), static_cast<int>(persons.size()));
    for (const Person &person : persons) {
        SidebarRow row = counts.value(person.id);
        row.kind = SidebarRow::Kind::Person;
        row.id = person.id;
        row.title = person.name;
        row.under = QString();
        row.badge = person.initials();
        row.count = std::max(row.count, 0);
        row.on = wanted.contains(person.id);
        rows.append(row);
    }
}

void SidebarModel::addVerdicts(QList<SidebarRow> &rows) const
{
    const StoryData &story = m_workspace->story()->data();
    Filter rest = m_workspace->filter();
    const QSet<Id> wanted = std::exchange(rest.verdicts, {});
    QHash<Id, SidebarRow> counts;
    for (const Item &item : passing(rest)) {
        if (item.kind == ItemKind::Claim)
            countIn(counts[story.verdictOf(item.id).id], item);
    }
    heading(rows, tr("Verdicts"));
    for (const Verdict &verdict : story.verdictsInOrder()) {
        SidebarRow row = counts.value(verdict.id);
        row.kind = SidebarRow::Kind::Verdict;
        row.id = verdict.id;
        row.title = verdict.name;
        row.title[0] = row.title[0].toUpper();
        row.style = verdict.style;
        row.count = std::max(row.count, 0);
        row.on = wanted.contains(verdict.id);
        rows.append(row);
    }
}

void SidebarModel::addTags(QList<SidebarRow> &rows) const
{
    QList<Tag> tags = m_workspace->story()->data().tags.values();
    if (tags.isEmpty())
        return;
    std::sort(tags.begin(), tags.end(),
              [](const Tag &a, const Tag &b) { return QString::localeAwareCompare(a.name, b.name) < 0; });
    Filter rest = m_workspace->filter();
    const QSet<Id> wanted = std::exchange(rest.tags, {});
    QHash<Id, SidebarRow> counts;
    for (const Item &item : passing(rest)) {
        for (const Id tag : item.tags)
            countIn(counts[tag], item);
    }
    heading(rows, tr("Tags"), static_cast<int>(tags.size()));
    for (const Tag &tag : tags) {
        SidebarRow row = counts.value(tag.id);
        row.kind = SidebarRow::Kind::Tag;
        row.id = tag.id;
        row.title = tag.name;
        row.count = std::max(row.count, 0);
        row.on = wanted.contains(tag.id);
        rows.append(row);
    }
}

void SidebarModel::addToPlace(QList<SidebarRow> &rows) const
{
    const StoryData &story = m_workspace->story()->data();
    QList<SidebarRow> waiting;
    for (const Id id : m_workspace->visibleItems()) {
        const Item &item = *story.items.constFind(id);
        const When when = item.placing().when;
        if (!when.needsPlacing())
            continue;
        SidebarRow row;
        row.kind = SidebarRow::Kind::ToPlace;
        row.id = id;
        row.itemKind = item.kind;
        row.title = itemName(item);
        row.under = when.isNull() ? tr("no date yet") : displayWhenShort(when);
        row.on = id == m_workspace->selected();
        waiting.append(row);
    }
    if (waiting.isEmpty())
        return;
    heading(rows, tr("To place"), static_cast<int>(waiting.size()));
    rows += waiting;
}

} // namespace dateline
