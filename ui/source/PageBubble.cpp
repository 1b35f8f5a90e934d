// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/source/PageBubble.h"

#include "ui/models/Workspace.h"

#include <QKeyEvent>
#include <QPainter>

namespace dateline {

PageBubble::PageBubble(Workspace *workspace, QWidget *parent)
    : QWidget(parent)
    , m_workspace(workspace)
{
    setCursor(Qt::ArrowCursor);
}

void PageBubble::showBeside(const QRect &words)
{
    constexpr int Gap = 6;
    adjustSize();
    QRect at(QPoint(words.left(), words.bottom() + Gap), size());
    if (at.bottom() > parentWidget()->height() && words.top() - Gap - at.height() >= 0)
        at.moveBottom(words.top() - Gap);
    at.moveLeft(qBound(0, at.left(), qMax(0, parentWidget()->width() - width())));
    move(at.topLeft());
    show();
    raise();
}

void PageBubble::paintEvent(QPaintEvent *)
{
    const Theme &theme = m_workspace->theme();
    QPainter painter(this);
    painter.fillRect(rect(), theme.paper);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(theme.softInk, 1));
    painter.setBrush(theme.panel);
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 7, 7);
}

void PageBubble::keyPressEvent(QKeyEvent *event)
{
    event->accept();
}

void PageBubble::mousePressEvent(QMouseEvent *event)
{
    event->accept();
}

} // namespace dateline
