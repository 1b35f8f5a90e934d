// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/timeline/TimelineCanvas.h"

#include "ui/models/Workspace.h"
#include "ui/render/TimelinePainter.h"
#include "ui/timeline/AccessibleTimeline.h"
#include "ui/timeline/ItemDescription.h"
#include "ui/timeline/TimelineContent.h"
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

} // namespace

TimelineCanvas::TimelineCanvas(Workspace *workspace, const TimelineContent *content, VisibleRange *range,
                               QWidget *parent)
    : QWidget(parent)
    , m_workspace(workspace)
    , m_content(content)
    , m_range(range)
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
    connect(workspace, &Workspace::hoverChanged, this, repaint);
    connect(workspace, &Workspace::themeChanged, this, repaint);
    connect(workspace, &Workspace::selectionChanged, this, [this](Id item) {
        update();
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

void TimelineCanvas::relayout()
{
    m_layoutValid = false;
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
    m_layoutValid = false;
    Q_EMIT scrollChanged();
    update();
}

qsizetype TimelineCanvas::selectedBox() const
{
    return timeline().boxOf(m_workspace->selected());
}

QString TimelineCanvas::describe(const TimelineBox &box) const
{
    const Story *story = m_workspace->story();
    if (!story)
        return {};
    if (box.item != NoId)
        return itemDescription(story->data(), story->data().items.value(box.item));
    return tr("%n more item(s)", nullptr, static_cast<int>(box.members.size()));
}

void TimelineCanvas::reveal(Id id)
{
    const TimelineItem *item = m_content->item(id);
    if (!item)
        return;
    if (layoutFor(m_range->targetScale(), m_scrollY).boxOf(id) >= 0)
        return;
    revealTime(*item);
    const TimeScale scale = m_range->targetScale();
    const double step = std::max(1.0, timeline().lanesArea.height() / 2);
    for (double y = 0; y < m_scrollRange + step; y += step) {
        if (layoutFor(scale, std::min(y, m_scrollRange)).boxOf(id) >= 0) {
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

void TimelineCanvas::setBand(const QRectF &band)
{
    m_band = band;
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
                                               : itemsToolTip(story->data(), box.members);
        QToolTip::showText(global, words, this, box.rect.toAlignedRect());
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

void TimelineCanvas::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setLayoutDirection(Qt::LayoutDirectionAuto);
    TimelineState state;
    state.selected = m_workspace->selected();
    state.hovered = m_workspace->hovered();
    state.focused = hasFocus() && m_showsFocus ? selectedBox() : -1;
    const Theme &theme = m_workspace->theme();
    paintTimeline(painter, timeline(), theme, state);
    paintEmptySentence(painter);
    if (!m_band.isNull()) {
        QColor ground = theme.accent;
        ground.setAlphaF(0.12F);
        painter.setPen(theme.accent);
        painter.setBrush(ground);
        painter.drawRect(m_band);
    }
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
    m_layoutValid = false;
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
