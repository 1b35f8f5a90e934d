// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/timeline/TimelineView.h"

#include "ui/models/Workspace.h"
#include "ui/timeline/MiniMap.h"
#include "ui/timeline/TimelineCanvas.h"
#include "ui/timeline/TimelineCommands.h"
#include "ui/timeline/TimelineContent.h"
#include "ui/timeline/TimelineFind.h"
#include "ui/timeline/TimelineGestures.h"
#include "ui/timeline/TimelineKeys.h"
#include "ui/timeline/TimelineLegend.h"
#include "ui/timeline/TimelineWheel.h"
#include "ui/timeline/VisibleRange.h"

#include <QGridLayout>
#include <QJsonDocument>
#include <QJsonObject>
#include <QScrollBar>

#include <array>
#include <cmath>
#include <utility>

namespace dateline {

using namespace Qt::StringLiterals;

namespace {

constexpr double buttonZoom = 1.5;

constexpr std::array<std::pair<LaneGrouping, QLatin1StringView>, 6> groupingNames{{
    {LaneGrouping::Kind, "kind"_L1},
    {LaneGrouping::Person, "person"_L1},
    {LaneGrouping::Source, "source"_L1},
    {LaneGrouping::Tag, "tag"_L1},
    {LaneGrouping::Verdict, "verdict"_L1},
    {LaneGrouping::Place, "place"_L1},
}};

} // namespace

TimelineView::TimelineView(Workspace *workspace, QWidget *parent)
    : QWidget(parent)
    , m_workspace(workspace)
    , m_content(new TimelineContent(workspace, this))
    , m_range(new VisibleRange(this))
    , m_canvas(new TimelineCanvas(workspace, m_content, m_range, this))
    , m_commands(new TimelineCommands(workspace, m_content, m_canvas, m_range))
    , m_legend(new TimelineLegend(workspace, m_canvas))
    , m_miniMap(new MiniMap(workspace, m_content, m_range, this))
    , m_scrollBar(new QScrollBar(Qt::Vertical, this))
{
    m_range->setShape(m_content->shape());
    m_range->reset();
    setFocusProxy(m_canvas);
    arrangeParts();
    connectParts();
    updateScrollBar();
}

void TimelineView::arrangeParts()
{
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setSpacing(0);
    grid->addWidget(m_canvas, 0, 0);
    grid->addWidget(m_scrollBar, 0, 1);
    grid->addWidget(m_miniMap, 1, 0, 1, 2);
    grid->setRowStretch(0, 1);
    grid->setColumnStretch(0, 1);
}

void TimelineView::connectParts()
{
    auto *gestures = new TimelineGestures(m_workspace, m_content, m_canvas, m_range);
    auto *wheel = new TimelineWheel(m_canvas, m_range);
    connect(wheel, &TimelineWheel::pinched, gestures, &TimelineGestures::letGo);
    auto *keys = new TimelineKeys(m_workspace, m_content, m_canvas, m_commands, m_range);
    connect(keys, &TimelineKeys::findRequested, new TimelineFind(m_workspace, m_content, m_canvas),
            &TimelineFind::begin);
    connect(gestures, &TimelineGestures::clicked, m_commands, &TimelineCommands::clickAt);
    connect(m_canvas, &TimelineCanvas::pressed, m_commands, [this](QPointF at) { m_commands->clickAt(at); });
    connect(gestures, &TimelineGestures::doubleClicked, m_commands, &TimelineCommands::doubleClickAt);
    connect(gestures, &TimelineGestures::menuRequested, m_commands, &TimelineCommands::showMenu);
    connect(gestures, &TimelineGestures::laneClicked, m_content,
            [this](qsizetype lane) { m_content->setCollapsed(lane, !m_content->items().lanes.at(lane).isCollapsed); });
    connect(gestures, &TimelineGestures::laneMoved, m_content, &TimelineContent::moveLane);
    connect(m_content, &TimelineContent::changed, this, [this] { m_range->setShape(m_content->shape()); });
    connect(m_content, &TimelineContent::arranged, this, &TimelineView::viewChanged);
    connect(m_workspace, &Workspace::storyReplaced, m_range, &VisibleRange::reset);
    connect(m_range, &VisibleRange::settled, this, &TimelineView::viewChanged);
    connect(m_range, &VisibleRange::settled, m_workspace, [this] { m_workspace->setView(m_range->range()); });
    connect(m_range, &VisibleRange::jumped, m_workspace, &Workspace::jumpToView);
    connect(m_workspace, &Workspace::viewRequested, this, [this](TimeRange view) { setRange(view, true); });
    connect(m_canvas, &TimelineCanvas::scrollChanged, this, &TimelineView::updateScrollBar);
    connect(m_scrollBar, &QScrollBar::valueChanged, m_canvas, [this](int value) { m_canvas->setScrollY(value); });
}

void TimelineView::updateScrollBar()
{
    const QSignalBlocker blocker(m_scrollBar);
    m_scrollBar->setRange(0, static_cast<int>(std::ceil(m_canvas->scrollRange())));
    m_scrollBar->setPageStep(m_canvas->height());
    m_scrollBar->setSingleStep(32);
    m_scrollBar->setValue(static_cast<int>(std::lround(m_canvas->scrollY())));
    m_scrollBar->setVisible(m_scrollBar->maximum() > 0);
}

bool TimelineView::isFolded() const
{
    return m_content->isFolded();
}

void TimelineView::setFolded(bool folded)
{
    if (folded == isFolded())
        return;
    m_content->setFolded(folded);
    Q_EMIT viewChanged();
}

LaneGrouping TimelineView::grouping() const
{
    return m_content->grouping();
}

void TimelineView::setGrouping(LaneGrouping grouping)
{
    if (grouping == m_content->grouping())
        return;
    m_canvas->setScrollY(0);
    m_content->setGrouping(grouping);
    Q_EMIT viewChanged();
}

QString TimelineView::zone() const
{
    return m_content->zone().name();
}

void TimelineView::setZone(const QString &name)
{
    if (name == zone())
        return;
    m_content->setZone(Zone(name));
    Q_EMIT viewChanged();
}

TimeRange TimelineView::range() const
{
    return m_range->range();
}

void TimelineView::setRange(TimeRange range, bool animated)
{
    m_range->set(range, animated ? VisibleRange::Motion::Animated : VisibleRange::Motion::Still);
}

void TimelineView::zoomIn()
{
    m_commands->zoomBy(buttonZoom);
}

void TimelineView::zoomOut()
{
    m_commands->zoomBy(1 / buttonZoom);
}

void TimelineView::fit()
{
    m_range->fitAll();
}

void TimelineView::centreSelected()
{
    m_commands->centreSelected();
}

void TimelineView::showLegend(bool shows)
{
    m_legend->setVisible(shows);
}

QString TimelineView::saveState() const
{
    QJsonObject state;
    QJsonObject arrangements;
    state.insert("folded"_L1, isFolded());
    for (const auto &[value, name] : groupingNames) {
        if (value == grouping())
            state.insert("grouping"_L1, name);
        if (const QJsonObject lanes = m_content->arrangement(value).toJson(); !lanes.isEmpty())
            arrangements.insert(name, lanes);
    }
    state.insert("lanes"_L1, arrangements);
    if (!zone().isEmpty())
        state.insert("zone"_L1, zone());
    // All of the story is remembered as such: it may grow.
    if (!m_range->showsAll()) {
        state.insert("from"_L1, m_range->target().from);
        state.insert("to"_L1, m_range->target().to);
    }
    return QString::fromUtf8(QJsonDocument(state).toJson(QJsonDocument::Compact));
}

bool TimelineView::restoreState(const QString &text)
{
    const QJsonObject state = QJsonDocument::fromJson(text.toUtf8()).object();
    if (state.isEmpty())
        return false;
    m_content->setFolded(state.value("folded"_L1).toBool(isFolded()));
    m_content->setZone(Zone(state.value("zone"_L1).toString()));
    const QJsonObject arrangements = state.value("lanes"_L1).toObject();
    for (const auto &[value, name] : groupingNames) {
        m_content->setArrangement(value, LaneArrangement::fromJson(arrangements.value(name).toObject()));
        if (state.value("grouping"_L1).toString() == name)
            m_content->setGrouping(value);
    }
    const QJsonValue from = state.value("from"_L1);
    const QJsonValue to = state.value("to"_L1);
    if (from.isDouble() && to.isDouble())
        m_range->set({from.toDouble(), to.toDouble()}, VisibleRange::Motion::Still);
    else
        m_range->reset();
    return true;
}

} // namespace dateline
