// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/timeline/MiniMap.h"

#include "ui/models/Workspace.h"
#include "ui/render/Theme.h"
#include "ui/timeline/TimelineContent.h"
#include "ui/timeline/VisibleRange.h"

#include <QMouseEvent>
#include <QPainter>
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

QList<int> MiniMap::counts(int bins) const
{
    QList<int> counts(bins, 0);
    const TimeScale map = scale();
    for (const TimelineItem &item : m_content->items().items) {
        const int bin = static_cast<int>((map.x(item.from) - map.left()) / binWidth);
        if (bin >= 0 && bin < bins)
            ++counts[bin];
    }
    return counts;
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
    const QList<int> bins = counts(std::max(1, static_cast<int>(map.width() / binWidth) + 1));
    // Logarithms keep the lone item beside the crowded day in sight.
    const double most = std::log1p(*std::max_element(bins.begin(), bins.end()));
    for (qsizetype i = 0; i < bins.size(); ++i) {
        if (bins.at(i) == 0)
            continue;
        const double height = shortestBar + (tallestBar - shortestBar) * std::log1p(bins.at(i)) / std::max(1.0, most);
        painter.fillRect(QRectF(map.left() + static_cast<double>(i) * binWidth, stripHeight - barsBottom - height,
                                binWidth - 1, height),
                         mixed(theme.panel, theme.quote, 0.55));
    }

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
    m_pressed = m_last = event->position().x();
    m_grip = gripAt(m_pressed);
}

void MiniMap::mouseMoveEvent(QMouseEvent *event)
{
    const double x = event->position().x();
    if (m_grip != Grip::None) {
        drag(x);
        m_last = x;
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
}

void MiniMap::drag(double x)
{
    const QRectF window = windowRect();
    switch (m_grip) {
    case Grip::Window:
        setWindow(window.left() + x - m_last, window.right() + x - m_last);
        break;
    case Grip::Left:
        setWindow(std::min(x, window.right() - narrowestWindow), window.right());
        break;
    case Grip::Right:
        setWindow(window.left(), std::max(x, window.left() + narrowestWindow));
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
