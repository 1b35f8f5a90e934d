// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/timeline/TimelineKeys.h"

#include "ui/models/ItemCommands.h"
#include "ui/timeline/TimelineCanvas.h"
#include "ui/timeline/TimelineCommands.h"
#include "ui/timeline/VisibleRange.h"

#include <QContextMenuEvent>
#include <QGuiApplication>
#include <QKeyEvent>

#include <array>
#include <utility>

namespace dateline {

namespace {

constexpr double panStep = 80; ///< logical pixels
constexpr double laneStep = 48; ///< logical pixels
constexpr double zoomStep = 1.25;

/// What the keys at the places of W, A, S and D on the usual keyboard send, by the Linux key codes plus 8 of X11.
constexpr std::array<std::pair<quint32, int>, 4> physicalKeys{
    {{25, Qt::Key_W}, {38, Qt::Key_A}, {39, Qt::Key_S}, {40, Qt::Key_D}}};

/// The key by its place where the platform tells it; else by its letter.
int keyByPlace(const QKeyEvent &event)
{
    const QString platform = QGuiApplication::platformName();
    if (platform != QStringLiteral("xcb") && !platform.startsWith(QStringLiteral("wayland")))
        return event.key();
    for (const auto &[code, key] : physicalKeys) {
        if (event.nativeScanCode() == code)
            return key;
    }
    return event.key();
}

/// Keys that mean something here even where a menu has them as a shortcut of its own.
bool isOurs(const QKeyEvent &event)
{
    switch (keyByPlace(event)) {
    case Qt::Key_W:
    case Qt::Key_A:
    case Qt::Key_S:
    case Qt::Key_D:
    case Qt::Key_F:
    case Qt::Key_Plus:
    case Qt::Key_Equal:
    case Qt::Key_Minus:
    case Qt::Key_Home:
    case Qt::Key_Backspace:
    case Qt::Key_Delete:
    case Qt::Key_Return:
    case Qt::Key_Enter:
        return true;
    default:
        return verdictKey(event.key(), event.modifiers()) > 0;
    }
}

bool isPlain(const QKeyEvent &event)
{
    return (event.modifiers() & ~(Qt::ShiftModifier | Qt::KeypadModifier)) == Qt::NoModifier;
}

} // namespace

TimelineKeys::TimelineKeys(TimelineCanvas *canvas, TimelineCommands *commands, VisibleRange *range)
    : QObject(canvas)
    , m_canvas(canvas)
    , m_commands(commands)
    , m_range(range)
{
    canvas->installEventFilter(this);
}

bool TimelineKeys::eventFilter(QObject *, QEvent *event)
{
    if (event->type() == QEvent::ShortcutOverride) {
        const auto &key = *static_cast<QKeyEvent *>(event);
        if (isPlain(key) && isOurs(key))
            event->accept();
        return false;
    }
    if (event->type() == QEvent::KeyPress)
        return handle(*static_cast<QKeyEvent *>(event));
    if (event->type() == QEvent::ContextMenu) {
        // The mouse's menu comes with the release of its button, since a drag with it draws a band.
        if (static_cast<QContextMenuEvent *>(event)->reason() != QContextMenuEvent::Mouse)
            m_commands->showMenuOfSelected();
        return true;
    }
    return false;
}

bool TimelineKeys::handle(const QKeyEvent &event)
{
    if (!isPlain(event))
        return false;
    m_canvas->showFocus(true);
    const int key = keyByPlace(event);
    if (move(key, event.modifiers().testFlag(Qt::ShiftModifier)))
        return true;
    switch (key) {
    case Qt::Key_F:
        m_commands->centreSelected();
        return true;
    case Qt::Key_Home:
        m_range->fitAll();
        return true;
    case Qt::Key_Backspace:
        m_range->goBack();
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        m_commands->acceptSelected();
        return true;
    case Qt::Key_Delete:
        m_commands->removeSelected();
        return true;
    default:
        return m_commands->judgeSelected(verdictKey(event.key(), event.modifiers()));
    }
}

bool TimelineKeys::move(int key, bool shift)
{
    using Motion = VisibleRange::Motion;
    switch (key) {
    case Qt::Key_Left:
        shift ? m_range->pan(panStep, Motion::Animated) : m_commands->step(-1);
        return true;
    case Qt::Key_Right:
        shift ? m_range->pan(-panStep, Motion::Animated) : m_commands->step(1);
        return true;
    case Qt::Key_A:
        m_range->pan(panStep, Motion::Animated);
        return true;
    case Qt::Key_D:
        m_range->pan(-panStep, Motion::Animated);
        return true;
    case Qt::Key_W:
    case Qt::Key_Plus:
    case Qt::Key_Equal:
        m_commands->zoomBy(zoomStep);
        return true;
    case Qt::Key_S:
    case Qt::Key_Minus:
        m_commands->zoomBy(1 / zoomStep);
        return true;
    case Qt::Key_Up:
    case Qt::Key_Down:
        m_canvas->setScrollY(m_canvas->scrollY() + (key == Qt::Key_Down ? laneStep : -laneStep));
        return true;
    default:
        return false;
    }
}

} // namespace dateline
