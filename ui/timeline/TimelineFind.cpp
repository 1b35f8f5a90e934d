// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/timeline/TimelineFind.h"

#include "ui/models/FindQuery.h"
#include "ui/models/Workspace.h"
#include "ui/timeline/TimelineCanvas.h"
#include "ui/timeline/TimelineContent.h"

#include <QKeyEvent>
#include <QLabel>

#include <algorithm>

namespace dateline {

namespace {

constexpr QSize fieldSize(280, 30);
constexpr int margin = 10; ///< logical pixels

} // namespace

TimelineFind::TimelineFind(Workspace *workspace, const TimelineContent *content, TimelineCanvas *canvas)
    : QLineEdit(canvas)
    , m_workspace(workspace)
    , m_content(content)
    , m_canvas(canvas)
    , m_count(new QLabel(this))
{
    setObjectName(QStringLiteral("timelineFind"));
    setAccessibleName(tr("Find in the timeline"));
    setPlaceholderText(tr("Find in the timeline"));
    setToolTip(tr("Goes to what is found: Enter to the next, Shift+Enter back, Escape ends."));
    resize(fieldSize);
    hide();
    m_count->setAttribute(Qt::WA_TransparentForMouseEvents);
    m_count->setFont(interfaceFont(11));
    m_count->setAlignment(Qt::AlignTrailing | Qt::AlignVCenter);
    connect(this, &QLineEdit::textChanged, this, &TimelineFind::find);
    connect(workspace, &Workspace::storyReplaced, this, &QWidget::hide);
}

void TimelineFind::begin(const QString &typed)
{
    m_from = m_workspace->selected();
    const bool isMirrored = layoutDirection() == Qt::RightToLeft;
    const QRect area = m_canvas->timeline().lanesArea.toRect();
    move(isMirrored ? area.left() + margin : area.right() - width() - margin, area.top() + margin);
    setText(typed);
    show();
    setFocus(Qt::ShortcutFocusReason);
    end(false);
}

void TimelineFind::find()
{
    m_found = findItems(*m_workspace, text());
    m_found.removeIf([this](Id id) { return m_content->indexOf(id) < 0; });
    const auto isEarlier = [this](Id a, Id b) { return m_content->indexOf(a) < m_content->indexOf(b); };
    std::sort(m_found.begin(), m_found.end(), isEarlier);
    if (!m_found.isEmpty()) {
        const auto next = std::lower_bound(m_found.begin(), m_found.end(), m_from, isEarlier);
        m_workspace->select(next == m_found.end() ? m_found.first() : *next);
    }
    showCount();
}

/// Round and round.
void TimelineFind::step(qsizetype by)
{
    if (m_found.isEmpty())
        return;
    const qsizetype here = m_found.indexOf(m_workspace->selected());
    m_from = m_found.at((here + by + m_found.size()) % m_found.size());
    m_workspace->select(m_from);
    showCount();
}

void TimelineFind::showCount()
{
    const qsizetype here = m_found.indexOf(m_workspace->selected());
    m_count->setText(text().isEmpty() ? QString()
                         : here < 0   ? tr("nothing found")
                                      : tr("%1 of %2", "place among what is found").arg(here + 1).arg(m_found.size()));
    setAccessibleDescription(m_count->text());
}

void TimelineFind::keyPressEvent(QKeyEvent *event)
{
    const bool isBack = event->modifiers().testFlag(Qt::ShiftModifier);
    switch (event->key()) {
    case Qt::Key_Escape:
        hide();
        m_canvas->setFocus(Qt::ShortcutFocusReason);
        break;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        step(isBack ? -1 : 1);
        break;
    case Qt::Key_Down:
        step(1);
        break;
    case Qt::Key_Up:
        step(-1);
        break;
    default:
        QLineEdit::keyPressEvent(event);
    }
}

void TimelineFind::focusOutEvent(QFocusEvent *event)
{
    QLineEdit::focusOutEvent(event);
    // The menu of the field takes the focus for a while.
    if (event->reason() != Qt::PopupFocusReason)
        hide();
}

void TimelineFind::resizeEvent(QResizeEvent *event)
{
    QLineEdit::resizeEvent(event);
    constexpr int padding = 8;
    m_count->setGeometry(rect().adjusted(width() / 2, 0, -padding, 0));
}

} // namespace dateline
