// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/timeline/TimelineKeys.h"

#include "ui/models/ItemCommands.h"
#include "ui/models/Workspace.h"
#include "ui/timeline/TimelineCanvas.h"
#include "ui/timeline/TimelineCommands.h"
#include "ui/timeline/TimelineFlight.h"
#include "ui/timeline/VisibleRange.h"

#include <QContextMenuEvent>
#include <QGuiApplication>
#include <QKeyEvent>

#include <algorithm>
#include <array>
#include <utility>

namespace dateline {

namespace {

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

/// What a key is known by from press to release, though Shift may come or go in between.
int heldKey(const QKeyEvent &event)
{
    return event.nativeScanCode() != 0 ? static_cast<int>(event.nativeScanCode()) : keyByPlace(event);
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
    case Qt::Key_L:
    case Qt::Key_Plus:
    case Qt::Key_Equal:
    case Qt::Key_Minus:
    case Qt::Key_Slash:
    case Qt::Key_Space:
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

TimelineKeys::TimelineKeys(Workspace *workspace, const TimelineContent *content, TimelineCanvas *canvas,
                           TimelineCommands *commands, VisibleRange *range)
    : QObject(canvas)
    , m_workspace(workspace)
    , m_canvas(canvas)
    , m_commands(commands)
    , m_range(range)
    , m_flight(new TimelineFlight(canvas, range))
    , m_steps(workspace, content, canvas)
{
    canvas->installEventFilter(this);
}

bool TimelineKeys::eventFilter(QObject *, QEvent *event)
{
    switch (event->type()) {
    case QEvent::ShortcutOverride:
        if (const auto &key = *static_cast<QKeyEvent *>(event); isPlain(key) && isOurs(key))
            event->accept();
        return false;
    case QEvent::KeyPress:
        return handle(*static_cast<QKeyEvent *>(event));
    case QEvent::KeyRelease:
        if (const auto &key = *static_cast<QKeyEvent *>(event); !key.isAutoRepeat())
            m_flight->release(heldKey(key));
        return false;
    case QEvent::FocusOut:
    case QEvent::MouseButtonPress:
        m_flight->stop();
        return false;
    case QEvent::ContextMenu:
        // The mouse's menu comes with the release of its button, since a drag with it draws a band.
        if (static_cast<QContextMenuEvent *>(event)->reason() != QContextMenuEvent::Mouse)
            m_commands->showMenuOfSelected();
        return true;
    default:
        return false;
    }
}

bool TimelineKeys::handle(const QKeyEvent &event)
{
    if (!isPlain(event))
        return false;
    m_canvas->showFocus(true);
    const int key = keyByPlace(event);
    if (fly(event) || step(key))
        return true;
    switch (key) {
    case Qt::Key_F:
        m_commands->centreSelected();
        return true;
    case Qt::Key_L:
        m_commands->showLinkMenu();
        return true;
    case Qt::Key_Space:
        m_commands->holdSelected();
        return true;
    case Qt::Key_Escape:
        if (m_workspace->beside().isEmpty())
            return false;
        m_workspace->setBeside({});
        return true;
    case Qt::Key_Home:
        m_range->fitAll();
        return true;
    case Qt::Key_Backspace:
        m_workspace->goBack();
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        m_commands->enterSelected();
        return true;
    case Qt::Key_Delete:
        m_commands->removeSelected();
        return true;
    default:
        return m_commands->judgeSelected(verdictKey(event.key(), event.modifiers())) || find(event.text());
    }
}

/// Keys that go on as long as they are held.
bool TimelineKeys::fly(const QKeyEvent &event)
{
    using Way = TimelineFlight::Way;
    struct Flight {
        int key;
        bool withShiftOnly;
        Way way;
    };
    static constexpr std::array flights{
        Flight{Qt::Key_A, false, Way::Earlier},    Flight{Qt::Key_D, false, Way::Later},
        Flight{Qt::Key_W, false, Way::Nearer},     Flight{Qt::Key_S, false, Way::Farther},
        Flight{Qt::Key_Plus, false, Way::Nearer},  Flight{Qt::Key_Minus, false, Way::Farther},
        Flight{Qt::Key_Equal, false, Way::Nearer}, Flight{Qt::Key_Left, true, Way::Earlier},
        Flight{Qt::Key_Right, true, Way::Later},   Flight{Qt::Key_Up, true, Way::Up},
        Flight{Qt::Key_Down, true, Way::Down},
    };
    const int key = keyByPlace(event);
    const bool shift = event.modifiers().testFlag(Qt::ShiftModifier);
    const auto flight = std::find_if(flights.begin(), flights.end(), [key, shift](const Flight &each) {
        return each.key == key && (shift || !each.withShiftOnly);
    });
    if (flight == flights.end())
        return false;
    m_flight->press(heldKey(event), flight->way, event.isAutoRepeat());
    return true;
}

/// From item to item.
bool TimelineKeys::step(int key)
{
    switch (key) {
    case Qt::Key_Left:
        m_steps.byTime(-1);
        return true;
    case Qt::Key_Right:
        m_steps.byTime(1);
        return true;
    case Qt::Key_Up:
        m_steps.byLane(-1);
        return true;
    case Qt::Key_Down:
        m_steps.byLane(1);
        return true;
    default:
        return false;
    }
}

bool TimelineKeys::find(const QString &typed)
{
    if (typed != QStringLiteral("/") && (typed.isEmpty() || !typed.front().isLetter()))
        return false;
    Q_EMIT findRequested(typed == QStringLiteral("/") ? QString() : typed);
    return true;
}

} // namespace dateline
