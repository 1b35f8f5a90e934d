// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/timeline/MiniMap.h"

#include "ui/models/Workspace.h"
#include "ui/render/Theme.h"
#include "ui/timeline/TimelineContent.h"
#include "ui/timeline/VisibleRange.h"

#include <QHash>
#include <QHelpEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QToolTip>
#include <QWheelEvent>

#include <algorithm>
#include <cmath>

namespace dateline {

namespace {

constexpr int stripHeight = 42;
constexpr double rightMargin = 16;
constexpr double binWidth = 10;
constexpr double tallestBar = 33;
constexpr double shortestBar = 3;
constexpr double barShade = 0.6;
constexpr double barsBottom = 5; ///< from the strip's bottom
constexpr double windowMargin = 3;
constexpr QSizeF gripSize(4, 16);
constexpr double gripReach = 6;
constexpr double narrowestWindow = 4;
constexpr double clickDistance = 3;

} // namespace

MiniMap::MiniMap(Workspace *workspace, const TimelineContent *content, VisibleRange *range, QWidget *parent)
    : QWidget(parent)
    , m_workspace(workspace)
    , m_content(content)
    , m_range(range)
{
    setObjectName(QStringLiteral("miniMap"));
    setAccessibleName(tr("Overview of the timeline"));
    setMouseTracking(true);
    setAttribute(Qt::WA_OpaquePaintEvent);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    const auto repaint = qOverload<>(&QWidget::update);
    connect(content, &TimelineContent::changed, this, repaint);
    connect(range, &VisibleRange::changed, this, repaint);
    connect(workspace, &Workspace::themeChanged, this, repaint);
}

QSize MiniMap::sizeHint() const
{
    return {240, stripHeight};
}

TimeScale MiniMap::scale() const
{
    const double left = m_range->scale().left();
    return {m_content->shape(), m_content->shape().whole(), left, width() - left - rightMargin};
}

QRectF MiniMap::windowRect() const
{
    const TimeScale map = scale();
    const double from = std::clamp(map.x(m_range->range().from), map.left() - windowMargin, map.right());
    const double to = std::clamp(map.x(m_range->range().to), map.left(), map.right() + windowMargin);
    const double middle = (from + to) / 2;
    const double width = std::max(narrowestWindow, to - from);
    return {middle - width / 2, windowMargin, width, stripHeight - 2 * windowMargin};
}

/// How many items of each group begin in each bin, from left to right.
QList<MiniMap::Bin> MiniMap::bins() const
{
    const TimeScale map = scale();
    QList<Bin> bins(std::max(1, static_cast<int>(map.width() / binWidth) + 1));
    for (const ItemKind kind : {ItemKind::Event, ItemKind::Quote, ItemKind::Claim, ItemKind::Photo}) {
        const QList<double> &begins = m_content->items().begins(kind);
        auto from = begins.cbegin();
        for (qsizetype bin = 0; bin < bins.size(); ++bin) {
            const auto to =
                std::lower_bound(from, begins.cend(), map.time(map.left() + static_cast<double>(bin + 1) * binWidth));
            bins[bin].counts[static_cast<size_t>(kind)] = static_cast<int>(to - from);
            bins[bin].all += static_cast<int>(to - from);
            from = to;
        }
    }
    return bins;
}

void MiniMap::paintEvent(QPaintEvent *)
{
    const Theme &theme = m_workspace->theme();
    QPainter painter(this);
    painter.setLayoutDirection(Qt::LayoutDirectionAuto);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.fillRect(rect(), theme.panel);
    painter.fillRect(QRectF(0, 0, width(), 1), theme.line);

    const TimeScale map = scale();
    paintBins(painter);

    const QRectF window = windowRect();
    QColor ground = theme.accent;
    ground.setAlphaF(0.08F);
    painter.setPen(theme.accent);
    painter.setBrush(ground);
    painter.drawRoundedRect(window.adjusted(0.5, 0.5, -0.5, -0.5), 5, 5);
    painter.setPen(Qt::NoPen);
    painter.setBrush(theme.accent);
    for (const double x : {window.left(), window.right()}) {
        const QRectF grip(QPointF(x - gripSize.width() / 2, window.center().y() - gripSize.height() / 2), gripSize);
        painter.drawRoundedRect(grip, 2, 2);
    }
}

void MiniMap::paintBins(QPainter &painter) const
{
    const Theme &theme = m_workspace->theme();
    const QList<Bin> all = bins();
    const auto most =
        std::max_element(all.begin(), all.end(), [](const Bin &a, const Bin &b) { return a.all < b.all; });
    // Logarithms keep the lone item beside the crowded day in sight.
    const double highest = std::max(1.0, std::log1p(most->all));
    double x = scale().left();
    for (const Bin &bin : all) {
        const double height = shortestBar + (tallestBar - shortestBar) * std::log1p(bin.all) / highest;
        double bottom = stripHeight - barsBottom;
        for (size_t kind = 0; kind < bin.counts.size(); ++kind) {
            const double share = bin.all == 0 ? 0 : height * bin.counts.at(kind) / bin.all;
            painter.fillRect(QRectF(x, bottom - share, binWidth - 1, share),
                             mixed(theme.panel, theme.kindColor(static_cast<ItemKind>(kind)), barShade));
            bottom -= share;
        }
        x += binWidth;
    }
}

MiniMap::Grip MiniMap::gripAt(double x) const
{
    const QRectF window = windowRect();
    // Of a narrow window the inside moves it; its grips reach outwards.
    const double inside = std::min(gripReach, window.width() / 4);
    if (x > window.left() - gripReach && x < window.left() + inside)
        return Grip::Left;
    if (x < window.right() + gripReach && x > window.right() - inside)
        return Grip::Right;
    return x > window.left() && x < window.right() ? Grip::Window : Grip::New;
}

void MiniMap::mousePressEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton)
        return;
    m_pressed = event->position().x();
    m_before = m_range->target();
    const TimeScale shown = m_range->targetScale();
    m_middle = shown.time((shown.left() + shown.right()) / 2);
    m_grip = gripAt(m_pressed);
}

void MiniMap::mouseMoveEvent(QMouseEvent *event)
{
    const double x = event->position().x();
    if (m_grip != Grip::None) {
        drag(x);
        return;
    }
    const Grip grip = gripAt(x);
    setCursor(grip == Grip::Window ? Qt::OpenHandCursor : grip == Grip::New ? Qt::CrossCursor : Qt::SizeHorCursor);
}

void MiniMap::mouseReleaseEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton)
        return;
    const Grip grip = std::exchange(m_grip, Grip::None);
    if (grip == Grip::New && std::abs(event->position().x() - m_pressed) < clickDistance)
        m_range->centre(scale().time(m_pressed));
    if (grip != Grip::None)
        m_range->tellJump(m_before);
}

void MiniMap::mouseDoubleClickEvent(QMouseEvent *event)
{
    if (event->button() == Qt::LeftButton)
        m_range->fitAll();
}

bool MiniMap::event(QEvent *event)
{
    if (event->type() != QEvent::ToolTip)
        return QWidget::event(event);
    const auto *help = static_cast<QHelpEvent *>(event);
    const QHash<Grip, QString> words{
        {Grip::Left, tr("Drag to begin earlier or later")},
        {Grip::Right, tr("Drag to end earlier or later")},
        {Grip::Window, tr("Drag to move through the story")},
        {Grip::New, tr("Click to go there, drag to show a stretch, double-click to show everything")}};
    QToolTip::showText(help->globalPos(), words.value(gripAt(help->pos().x())), this);
    return true;
}

/// Counted from what was shown at the press: a window narrower or wider than it is drawn keeps its length.
void MiniMap::drag(double x)
{
    const TimeScale map = scale();
    const double from = map.x(m_before.from);
    const double to = map.x(m_before.to);
    switch (m_grip) {
    case Grip::Window:
        m_range->centre(map.time(map.x(m_middle) + x - m_pressed), VisibleRange::Motion::Still);
        break;
    case Grip::Left:
        setWindow(std::min(x, to - narrowestWindow), to);
        break;
    case Grip::Right:
        setWindow(from, std::max(x, from + narrowestWindow));
        break;
    case Grip::New:
        if (std::abs(x - m_pressed) >= clickDistance)
            setWindow(std::min(x, m_pressed), std::max(x, m_pressed));
        break;
    case Grip::None:
        break;
    }
}

void MiniMap::setWindow(double from, double to)
{
    const TimeScale map = scale();
    m_range->set({map.time(from), map.time(to)}, VisibleRange::Motion::Still);
}

void MiniMap::wheelEvent(QWheelEvent *event)
{
    constexpr double zoomPerNotch = 1.25;
    const TimeScale &shown = m_range->scale();
    const double at = std::clamp(shown.x(scale().time(event->position().x())), shown.left(), shown.right());
    m_range->zoom(std::pow(zoomPerNotch, event->angleDelta().y() / 120.0), at);
}

} // namespace dateline
