// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/text/Span.h"

#include <QAccessible>
#include <QAccessibleWidget>

namespace dateline {

class SourcePage;

/// The page as screen readers read it: a text with caret and selection, in UTF-16 positions.
class SourcePageAccessible : public QAccessibleWidget, public QAccessibleTextInterface {
public:
    explicit SourcePageAccessible(SourcePage *page);

    /// Makes one for a SourcePage; for QAccessible::installFactory.
    static QAccessibleInterface *make(const QString &className, QObject *object);

    QAccessible::State state() const override;
    void *interface_cast(QAccessible::InterfaceType type) override;

    int selectionCount() const override;
    void selection(int index, int *start, int *end) const override;
    void addSelection(int start, int end) override;
    void removeSelection(int index) override;
    void setSelection(int index, int start, int end) override;
    int cursorPosition() const override;
    void setCursorPosition(int position) override;
    QString text(int start, int end) const override;
    QString text(QAccessible::Text text) const override { return QAccessibleWidget::text(text); }
    int characterCount() const override;
    QRect characterRect(int offset) const override;
    int offsetAtPoint(const QPoint &point) const override;
    void scrollToSubstring(int start, int end) override;
    QString attributes(int offset, int *start, int *end) const override;

private:
    SourcePage &page() const;
    /// Makes any two offsets a span of the text.
    Span bounded(int start, int end) const;
};

} // namespace dateline
