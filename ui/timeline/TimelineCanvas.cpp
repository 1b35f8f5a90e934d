// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/timeline/TimelineCanvas.h"

#include "ui/models/Workspace.h"
#include "ui/render/AxisGlyphs.h"
#include "ui/render/LinkGlyphs.h"
#include "ui/render/TimelinePainter.h"
#include "ui/timeline/AccessibleTimeline.h"
#include "ui/timeline/ItemDescription.h"
#include "ui/timeline/TimelineContent.h"
#include "ui/timeline/TimelineLinks.h"
#include "ui/timeline/VisibleRange.h"

#include <QAccessible>
#include <QHelpEvent>
#include <QPainter>
#include <QStyle>
#include <QToolTip>

#include <algorithm>

namespace dateline {

namespace {

constexpr double revealMargin = 12; ///< How far inside the ends an item counts as in sight, in logical pixels.
constexpr double sentencePadding = 24;
constexpr qsizetype mostListed = 10; ///< items of a More in its tool tip

} // namespace

TimelineCanvas::TimelineCanvas(Workspace *workspace, const TimelineContent *content, VisibleRange *range,
                               QWidget *parent)
    : QWidget(parent)
    , m_workspace(workspace)
    , m_content(content)
    , m_range(range)
    , m_links(new TimelineLinks(workspace, content, this))
{
    AccessibleTimeline::install();
    setObjectName(QStringLiteral("timelineCanvas"));
    setAccessibleName(tr("Timeline"));
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setAttribute(Qt::WA_OpaquePaintEvent);
    grabGesture(Qt::PinchGesture);
    setAnimationDuration();
    const auto repaint = qOverload<>(&QWidget::update);
    connect(content, &TimelineContent::changed, this, &TimelineCanvas::setHeader);
    connect(range, &VisibleRange::changed, this, &TimelineCanvas::relayout);
    connect(m_links, &TimelineLinks::changed, this, repaint);
    connect(workspace, &Workspace::hoverChanged, this, repaint);
    connect(workspace, &Workspace::themeChanged, this, repaint);
    connect(workspace, &Workspace::selectionChanged, this, [this](Id item) {
        reveal(item);
        tellFocus();
    });
}

TimelineLayout TimelineCanvas::layoutFor(const TimeScale &scale, double scrollY) const
{
    LayoutOptions options;
    options.size = size();
    options.headerWidth = m_headerWidth;
    options.scrollY = scrollY;
    options.zone = m_content->zone();
    options.now = m_content->now();
    return layoutTimeline(m_content->items(), scale, options, m_measure);
}

const TimelineLayout &TimelineCanvas::timeline() const
{
    if (!m_layoutValid) {
        m_layout = layoutFor(m_range->scale(), m_scrollY);
        m_layoutValid = true;
    }
    return m_layout;
}

void TimelineCanvas::invalidateLayout()
{
    m_layoutValid = false;
    m_links->invalidate();
}

const QList<LinkLine> &TimelineCanvas::links() const
{
    return m_links->lines(timeline(), m_measure);
}

void TimelineCanvas::relayout()
{
    invalidateLayout();
    Q_EMIT laidOut();
    const double range = scrollRange();
    if (range != m_scrollRange) {
        m_scrollRange = range;
        setScrollY(m_scrollY);
        Q_EMIT scrollChanged();
    }
    update();
}

double TimelineCanvas::scrollRange() const
{
    return std::max(0.0, timeline().contentHeight - timeline().lanesArea.height());
}

void TimelineCanvas::setScrollY(double y)
{
    const double within = std::clamp(y, 0.0, m_scrollRange);
    if (within == m_scrollY)
        return;
    m_scrollY = within;
    invalidateLayout();
    Q_EMIT scrollChanged();
    update();
}

qsizetype TimelineCanvas::selectedBox() const
{
    return boxesShowing(timeline(), m_content->items(), m_workspace->selected()).value(0, -1);
}

QString TimelineCanvas::describe(const TimelineBox &box) const
{
    const Story *story = m_workspace->story();
    if (!story)
        return {};
    if (box.item != NoId)
        return itemDescription(story->data(), story->data().items.value(box.item));
    const QString group = tr("%n more item(s)", nullptr, static_cast<int>(box.count));
    const qsizetype selected = selectedBox();
    if (selected < 0 || &box != &timeline().boxes.at(selected))
        return group;
    return tr("%1, among %2", "the selected item and its group")
        .arg(itemDescription(story->data(), story->data().items.value(m_workspace->selected())), group);
}

QList<Id> TimelineCanvas::membersOf(const TimelineBox &more, qsizetype most) const
{
    return dateline::membersOf(timeline(), m_content->items(), more, most);
}

void TimelineCanvas::reveal(Id id)
{
    const TimelineItem *item = m_content->item(id);
    if (!item)
        return;
    const auto isShown = [this, id](const TimeScale &scale, double scrollY) {
        return !boxesShowing(layoutFor(scale, scrollY), m_content->items(), id).isEmpty();
    };
    if (isShown(m_range->targetScale(), m_scrollY))
        return;
    revealTime(*item);
    const TimeScale scale = m_range->targetScale();
    const double step = std::max(1.0, timeline().lanesArea.height() / 2);
    for (double y = 0; y < m_scrollRange + step; y += step) {
        if (isShown(scale, std::min(y, m_scrollRange))) {
            setScrollY(y);
            return;
        }
    }
}

void TimelineCanvas::revealTime(const TimelineItem &item)
{
    const TimeScale scale = m_range->targetScale();
    const double to = item.kind == ItemKind::Event ? item.to : item.from;
    if (scale.x(to) < scale.left() + revealMargin || scale.x(item.from) > scale.right() - revealMargin)
        m_range->centre(item.from);
}

void TimelineCanvas::setBand(const QRectF &band, const QString &words)
{
    m_band = band;
    m_bandWords = words;
    update();
}

void TimelineCanvas::showFocus(bool shows)
{
    m_showsFocus = shows;
    update();
}

QSize TimelineCanvas::sizeHint() const
{
    return {1000, 392};
}

QSize TimelineCanvas::minimumSizeHint() const
{
    return {240, 130};
}

void TimelineCanvas::setAnimationDuration()
{
    m_range->setAnimationDuration(style()->styleHint(QStyle::SH_Widget_Animation_Duration, nullptr, this));
}

bool TimelineCanvas::event(QEvent *event)
{
    if (event->type() != QEvent::ToolTip)
        return QWidget::event(event);
    const auto *help = static_cast<QHelpEvent *>(event);
    showToolTip(help->pos(), help->globalPos());
    return true;
}

void TimelineCanvas::showToolTip(QPoint position, QPoint global)
{
    const qsizetype index = timeline().boxAt(position);
    const Story *story = m_workspace->story();
    if (index >= 0 && story) {
        const TimelineBox &box = timeline().boxes.at(index);
        const QString words = box.item != NoId ? itemToolTip(story->data(), story->data().items.value(box.item))
                                               : itemsToolTip(story->data(), membersOf(box, mostListed), box.count);
        QToolTip::showText(global, words, this, box.rect.toAlignedRect());
        return;
    }
    if (const qsizetype lane = timeline().headerAt(position); lane >= 0) {
        const TimelineLane &info = m_content->items().lanes.at(lane);
        const QString action =
            info.isCollapsed ? tr("Click to open, drag to move") : tr("Click to collapse, drag to move");
        QToolTip::showText(
            global, tr("%1: %n item(s)", nullptr, static_cast<int>(info.index.size())).arg(info.title) + u'\n' + action,
            this, timeline().lanes.at(lane).rect.toAlignedRect());
        return;
    }
    const auto link = std::find_if(links().begin(), links().end(),
                                   [position](const LinkLine &line) { return line.mark.contains(position); });
    if (link != links().end()) {
        QToolTip::showText(global, m_links->words(*link), this, link->mark.toAlignedRect());
        return;
    }
    if (const QString words = coverageAt(position); !words.isEmpty()) {
        QToolTip::showText(global, words, this);
        return;
    }
    const QList<AxisBreak> &breaks = timeline().breaks;
    const auto gap = std::find_if(breaks.begin(), breaks.end(),
                                  [position](const AxisBreak &each) { return each.rect.contains(position); });
    if (gap == breaks.end())
        QToolTip::hideText();
    else
        QToolTip::showText(global, tr("%1 in which no item begins, ends or stands are folded away").arg(gap->label),
                           this, gap->rect.toAlignedRect());
}

/// What the strip of sources says at a point; empty beside it.
QString TimelineCanvas::coverageAt(QPointF position) const
{
    constexpr double reach = 5;
    const QList<CoverageBand> &bands = timeline().coverage;
    const auto band = std::find_if(bands.begin(), bands.end(), [position](const CoverageBand &each) {
        return each.rect.adjusted(0, -reach, 0, reach).contains(position);
    });
    if (band == bands.end())
        return {};
    return band->sources == 0 ? tr("No source tells of this time")
                              : tr("%n source(s) tell of this time", nullptr, band->sources);
}

void TimelineCanvas::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setLayoutDirection(Qt::LayoutDirectionAuto);
    TimelineState state;
    state.selected = boxesShowing(timeline(), m_content->items(), m_workspace->selected());
    for (const Id id : m_workspace->beside())
        state.selected += boxesShowing(timeline(), m_content->items(), id);
    state.hovered = boxesShowing(timeline(), m_content->items(), m_workspace->hovered());
    state.showsHandles = true;
    state.focused = hasFocus() && m_showsFocus ? selectedBox() : -1;
    const Theme &theme = m_workspace->theme();
    paintTimeline(painter, timeline(), theme, state);
    paintLinks(painter, links(), theme);
    paintEmptySentence(painter);
    if (!m_band.isNull())
        paintBand(painter);
}

void TimelineCanvas::paintBand(QPainter &painter) const
{
    constexpr QSizeF padding(10, 4);
    const Theme &theme = m_workspace->theme();
    QColor ground = theme.accent;
    ground.setAlphaF(0.12F);
    painter.setPen(theme.accent);
    painter.setBrush(ground);
    painter.drawRect(m_band);
    if (m_bandWords.isEmpty())
        return;
    const double width = m_measure.width(m_bandWords, TextStyle::Label) + 2 * padding.width();
    const double height = m_measure.height(TextStyle::Label) + 2 * padding.height();
    const double top = std::max(2.0, m_band.top() - height - 4);
    const double left = std::clamp(m_band.center().x() - width / 2, 2.0, std::max(2.0, this->width() - width - 2));
    painter.setRenderHint(QPainter::Antialiasing);
    paintPill(painter, QRectF(left, top, width, height), m_bandWords, timelineFont(TextStyle::Label), theme.accent,
              theme.onAccent);
}

void TimelineCanvas::paintEmptySentence(QPainter &painter) const
{
    const QString sentence = m_content->emptySentence();
    if (sentence.isEmpty())
        return;
    painter.setFont(interfaceFont(14));
    painter.setPen(m_workspace->theme().softInk);
    painter.drawText(timeline().lanesArea.adjusted(sentencePadding, 0, -sentencePadding, 0),
                     Qt::AlignCenter | Qt::TextWordWrap, sentence);
}

void TimelineCanvas::resizeEvent(QResizeEvent *)
{
    setHeader();
}

void TimelineCanvas::setHeader()
{
    invalidateLayout();
    m_headerWidth = laneHeaderWidth(m_content->items().lanes, m_measure);
    m_range->setWidth(m_headerWidth, width() - m_headerWidth);
}

void TimelineCanvas::focusInEvent(QFocusEvent *event)
{
    QWidget::focusInEvent(event);
    showFocus(event->reason() != Qt::MouseFocusReason);
    tellFocus();
}

/// Screen readers follow the selected item while the timeline has the focus.
void TimelineCanvas::tellFocus()
{
    if (!hasFocus() || selectedBox() < 0)
        return;
    // A group is called by the item in it that is selected.
    QAccessibleEvent name(this, QAccessible::NameChanged);
    name.setChild(static_cast<int>(selectedBox()));
    QAccessible::updateAccessibility(&name);
    QAccessibleEvent focus(this, QAccessible::Focus);
    focus.setChild(static_cast<int>(selectedBox()));
    QAccessible::updateAccessibility(&focus);
}

void TimelineCanvas::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::StyleChange)
        setAnimationDuration();
    QWidget::changeEvent(event);
}

} // namespace dateline
