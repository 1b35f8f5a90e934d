// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/timeline/AccessibleTimeline.h"

#include "ui/timeline/TimelineCanvas.h"

#include <QPointer>

namespace dateline {

namespace {

/// One box of the timeline, known by its index as long as the layout has so many.
class AccessibleBox : public QAccessibleInterface, public QAccessibleActionInterface {
public:
    AccessibleBox(TimelineCanvas *canvas, int index)
        : m_canvas(canvas)
        , m_index(index)
    {
    }

    int index() const { return m_index; }

    bool isValid() const override { return box() != nullptr; }
    QObject *object() const override { return nullptr; }
    QAccessibleInterface *parent() const override { return QAccessible::queryAccessibleInterface(m_canvas); }
    QAccessibleInterface *child(int) const override { return nullptr; }
    QAccessibleInterface *childAt(int, int) const override { return nullptr; }
    int childCount() const override { return 0; }
    int indexOfChild(const QAccessibleInterface *) const override { return -1; }
    QAccessible::Role role() const override { return QAccessible::ListItem; }

    QString text(QAccessible::Text which) const override
    {
        return which == QAccessible::Name && box() ? m_canvas->describe(*box()) : QString();
    }
    void setText(QAccessible::Text, const QString &) override { }

    QRect rect() const override
    {
        return box() ? box()->rect.toAlignedRect().translated(m_canvas->mapToGlobal(QPoint())) : QRect();
    }

    QAccessible::State state() const override
    {
        QAccessible::State state;
        state.selectable = true;
        state.focusable = true;
        state.selected = box() && m_canvas->selectedBox() == m_index;
        state.focused = state.selected && m_canvas->hasFocus();
        return state;
    }

    void *interface_cast(QAccessible::InterfaceType type) override
    {
        return type == QAccessible::ActionInterface ? static_cast<QAccessibleActionInterface *>(this) : nullptr;
    }
    QStringList actionNames() const override { return {pressAction()}; }
    void doAction(const QString &action) override
    {
        if (action == pressAction() && box())
            Q_EMIT m_canvas->pressed(box()->rect.center());
    }
    QStringList keyBindingsForAction(const QString &) const override { return {}; }

private:
    QPointer<TimelineCanvas> m_canvas;
    int m_index;

    const TimelineBox *box() const
    {
        return m_canvas && m_index < m_canvas->timeline().boxes.size() ? &m_canvas->timeline().boxes.at(m_index)
                                                                       : nullptr;
    }
};

QAccessibleInterface *makeInterface(const QString &, QObject *object)
{
    auto *canvas = qobject_cast<TimelineCanvas *>(object);
    return canvas ? new AccessibleTimeline(canvas) : nullptr;
}

} // namespace

void AccessibleTimeline::install()
{
    QAccessible::installFactory(makeInterface);
}

AccessibleTimeline::AccessibleTimeline(TimelineCanvas *canvas)
    : QAccessibleWidget(canvas, QAccessible::List)
{
}

AccessibleTimeline::~AccessibleTimeline()
{
    for (const QAccessible::Id id : std::as_const(m_children))
        QAccessible::deleteAccessibleInterface(id);
}

TimelineCanvas *AccessibleTimeline::canvas() const
{
    return static_cast<TimelineCanvas *>(object());
}

int AccessibleTimeline::childCount() const
{
    return static_cast<int>(canvas()->timeline().boxes.size());
}

QAccessibleInterface *AccessibleTimeline::child(int index) const
{
    if (index < 0 || index >= childCount())
        return nullptr;
    const auto known = m_children.constFind(index);
    if (known != m_children.cend())
        return QAccessible::accessibleInterface(*known);
    auto *made = new AccessibleBox(canvas(), index);
    m_children.insert(index, QAccessible::registerAccessibleInterface(made));
    return made;
}

int AccessibleTimeline::indexOfChild(const QAccessibleInterface *child) const
{
    const auto *box = dynamic_cast<const AccessibleBox *>(child);
    return box ? box->index() : -1;
}

QAccessibleInterface *AccessibleTimeline::childAt(int x, int y) const
{
    return child(static_cast<int>(canvas()->timeline().boxAt(canvas()->mapFromGlobal(QPoint(x, y)))));
}

QAccessibleInterface *AccessibleTimeline::focusChild() const
{
    return canvas()->hasFocus() ? child(static_cast<int>(canvas()->selectedBox())) : nullptr;
}

} // namespace dateline
