// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/source/SourcePageAccessible.h"

#include "ui/source/SourcePage.h"

#include <algorithm>

namespace dateline {

SourcePageAccessible::SourcePageAccessible(SourcePage *page)
    : QAccessibleWidget(page, QAccessible::Document)
{
}

QAccessibleInterface *SourcePageAccessible::make(const QString &, QObject *object)
{
    auto *page = qobject_cast<SourcePage *>(object);
    return page ? new SourcePageAccessible(page) : nullptr;
}

SourcePage &SourcePageAccessible::page() const
{
    return *static_cast<SourcePage *>(object());
}

Span SourcePageAccessible::bounded(int start, int end) const
{
    const qsizetype size = page().text().text().size();
    const qsizetype from = std::clamp<qsizetype>(start, 0, size);
    return {from, std::clamp<qsizetype>(end, from, size)};
}

QAccessible::State SourcePageAccessible::state() const
{
    QAccessible::State state = QAccessibleWidget::state();
    state.readOnly = true;
    state.multiLine = true;
    state.selectableText = true;
    return state;
}

void *SourcePageAccessible::interface_cast(QAccessible::InterfaceType type)
{
    return type == QAccessible::TextInterface ? static_cast<QAccessibleTextInterface *>(this)
                                              : QAccessibleWidget::interface_cast(type);
}

int SourcePageAccessible::selectionCount() const
{
    return page().selection().isEmpty() ? 0 : 1;
}

void SourcePageAccessible::selection(int index, int *start, int *end) const
{
    const Span span = index == 0 ? page().selection().span() : Span();
    *start = static_cast<int>(span.start);
    *end = static_cast<int>(span.end);
}

void SourcePageAccessible::addSelection(int start, int end)
{
    page().selectText(bounded(start, end));
}

void SourcePageAccessible::removeSelection(int)
{
    page().selectText({page().selection().caret(), page().selection().caret()});
}

void SourcePageAccessible::setSelection(int, int start, int end)
{
    addSelection(start, end);
}

int SourcePageAccessible::cursorPosition() const
{
    return static_cast<int>(std::max<qsizetype>(0, page().selection().caret()));
}

void SourcePageAccessible::setCursorPosition(int position)
{
    const Span at = bounded(position, position);
    page().selectText(at);
    page().reveal(bounded(position, position + 1));
}

QString SourcePageAccessible::text(int start, int end) const
{
    return bounded(start, end).in(page().text().text()).toString();
}

int SourcePageAccessible::characterCount() const
{
    return static_cast<int>(page().text().text().size());
}

QRect SourcePageAccessible::characterRect(int offset) const
{
    const QRect rect = page().caretRect(bounded(offset, offset).start);
    return {page().viewport()->mapToGlobal(rect.topLeft()), rect.size()};
}

int SourcePageAccessible::offsetAtPoint(const QPoint &point) const
{
    return static_cast<int>(page().positionAt(page().viewport()->mapFromGlobal(point)));
}

void SourcePageAccessible::scrollToSubstring(int start, int end)
{
    page().reveal(bounded(start, end));
}

QString SourcePageAccessible::attributes(int offset, int *start, int *end) const
{
    const Span line = bounded(offset, offset + 1);
    *start = static_cast<int>(line.start);
    *end = static_cast<int>(line.end);
    return {};
}

} // namespace dateline
