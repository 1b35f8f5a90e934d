// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/timeline/AccessibleTimeline.h"

#include "ui/timeline/TimelineCanvas.h"

#include <QPointer>

#include <algorithm>

namespace dateline {

namespace {

constexpr qsizetype mostRemembered = 4000; ///< children, before those out of sight are forgotten

/// One box of the timeline, known by what it shows.
class AccessibleBox : public QAccessibleInterface, public QAccessibleActionInterface {
public:
    AccessibleBox(TimelineCanvas *canvas, const TimelineBox &box)
        : m_canvas(canvas)
        , m_lane(box.lane)
        , m_item(box.item)
        , m_first(box.first)
    {
    }

    /// Of the box in the layout; -1 where it is out of sight.
    int index() const
    {
        if (!m_canvas)
            return -1;
        const QList<TimelineBox> &boxes = m_canvas->timeline().boxes;
        const auto at = std::find_if(boxes.begin(), boxes.end(), [this](const TimelineBox &box) {
            return box.lane == m_lane && box.item == m_item && box.first == m_first;
        });
        return at == boxes.end() ? -1 : static_cast<int>(at - boxes.begin());
    }

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
        state.selected = box() && m_canvas->selectedBox() == index();
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
    qsizetype m_lane;
    Id m_item;
    qsizetype m_first;

    const TimelineBox *box() const
    {
        const int at = index();
        return at < 0 ? nullptr : &m_canvas->timeline().boxes.at(at);
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
    const TimelineBox &box = canvas()->timeline().boxes.at(index);
    const Key key{box.lane, box.item, box.first};
    const auto known = m_children.constFind(key);
    if (known != m_children.cend())
        return QAccessible::accessibleInterface(*known);
    if (m_children.size() > mostRemembered)
        forgetChildrenOutOfSight();
    auto *made = new AccessibleBox(canvas(), box);
    m_children.insert(key, QAccessible::registerAccessibleInterface(made));
    return made;
}

void AccessibleTimeline::forgetChildrenOutOfSight() const
{
    for (auto child = m_children.begin(); child != m_children.end();) {
        if (QAccessible::accessibleInterface(*child)->isValid()) {
            ++child;
        } else {
            QAccessible::deleteAccessibleInterface(*child);
            child = m_children.erase(child);
        }
    }
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
