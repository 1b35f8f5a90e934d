// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/VerdictBox.h"

#include "ui/models/ItemCommands.h"
#include "ui/models/Workspace.h"
#include "ui/panels/FlowLayout.h"
#include "ui/render/Glyphs.h"

#include <QDateTime>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QPainter>
#include <QToolButton>
#include <QVBoxLayout>

namespace dateline {

using namespace Qt::StringLiterals;

namespace {

constexpr int MarkSize = 14;

QIcon verdictIcon(const QString &style, const Theme &theme, double ratio)
{
    QPixmap pixmap(QSize(MarkSize, MarkSize) * ratio);
    pixmap.setDevicePixelRatio(ratio);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    paintVerdictMark(painter, QRectF(0, 0, MarkSize, MarkSize), style, theme);
    return QIcon(pixmap);
}

} // namespace

VerdictBox::VerdictBox(Workspace *workspace, QWidget *parent)
    : QWidget(parent)
    , m_workspace(workspace)
    , m_row(new QWidget(this))
    , m_reason(new QLineEdit(this))
    , m_history(new QLabel(this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(6);
    new FlowLayout(m_row, 4);
    column->addWidget(m_row);
    column->addWidget(m_reason);
    column->addWidget(m_history);
    m_reason->setPlaceholderText(tr("Why? The reason for the verdict"));
    m_reason->setAccessibleName(tr("Reason"));
    m_reason->installEventFilter(this);
    m_history->setWordWrap(true);
    m_history->setTextFormat(Qt::PlainText);
    m_history->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_history->setFont(interfaceFont(11.5));

    connect(m_reason, &QLineEdit::editingFinished, this, &VerdictBox::commitReason);
    connect(workspace, &Workspace::storyChanged, this, &VerdictBox::refresh);
    connect(workspace, &Workspace::themeChanged, this, &VerdictBox::refresh);
    refresh();
}

void VerdictBox::setClaim(Id claim)
{
    if (claim == m_claim)
        return;
    commitReason();
    m_claim = claim;
    m_shownReason.clear();
    m_reason->clear();
    refresh();
}

void VerdictBox::refresh()
{
    const bool known = m_workspace->story() && m_workspace->story()->data().items.contains(m_claim);
    setEnabled(known && !m_workspace->story()->isReadOnly());
    refreshButtons();
    if (!known) {
        m_claim = NoId;
        m_history->clear();
        return;
    }
    const QList<Judgement> judgements = m_workspace->story()->data().judgementsOf(m_claim);
    const QString reason = judgements.isEmpty() ? QString() : judgements.last().reason;
    const bool typed = m_reason->text() != m_shownReason;
    m_shownReason = reason;
    if (!typed && m_reason->text() != reason) {
        m_reason->setText(reason);
        m_reason->setCursorPosition(0);
    }
    m_history->setText(history());
    m_history->setVisible(!m_history->text().isEmpty());
}

void VerdictBox::refreshButtons()
{
    const Story *story = m_workspace->story();
    const QList<Verdict> verdicts = story ? story->data().verdictsInOrder() : QList<Verdict>();
    if (verdicts != m_verdicts) {
        m_verdicts = verdicts;
        makeButtons();
    }
    const Id current = story ? story->data().verdictOf(m_claim).id : NoId;
    for (qsizetype i = 0; i < m_verdicts.size(); ++i) {
        m_buttons.at(i)->setChecked(m_verdicts.at(i).id == current);
        m_buttons.at(i)->setIcon(verdictIcon(m_verdicts.at(i).style, m_workspace->theme(), devicePixelRatioF()));
    }
}

void VerdictBox::makeButtons()
{
    for (QToolButton *button : std::as_const(m_buttons)) {
        m_row->layout()->removeWidget(button);
        button->hide();
        button->deleteLater();
    }
    m_buttons.clear();
    for (qsizetype i = 0; i < m_verdicts.size(); ++i) {
        const Verdict &verdict = m_verdicts.at(i);
        auto *button = new QToolButton(m_row);
        button->setText(i < 9 ? u"%1  %2"_s.arg(i + 1).arg(verdict.name) : verdict.name);
        button->setAccessibleName(verdict.name);
        button->setIconSize({MarkSize, MarkSize});
        button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
        button->setProperty("compact", true);
        button->setCheckable(true);
        button->setAutoExclusive(true);
        connect(button, &QToolButton::clicked, this,
                [this, id = verdict.id] { setVerdict(*m_workspace, m_claim, id); });
        m_row->layout()->addWidget(button);
        m_buttons.append(button);
    }
}

QString VerdictBox::history() const
{
    const StoryData &story = m_workspace->story()->data();
    const QList<Judgement> judgements = story.judgementsOf(m_claim);
    QStringList lines;
    for (auto judgement = judgements.rbegin(); judgement != judgements.rend(); ++judgement) {
        QStringList parts{story.verdicts.value(judgement->verdict).name,
                          QLocale().toString(QDateTime::fromMSecsSinceEpoch(judgement->at), QLocale::ShortFormat),
                          judgement->author, judgement->reason};
        parts.removeAll(QString());
        lines.append(parts.join(u" · "_s));
    }
    return lines.join(u'\n');
}

void VerdictBox::commitReason()
{
    if (m_claim == NoId || m_reason->text() == m_shownReason)
        return;
    const QString typed = m_reason->text();
    m_shownReason = typed;
    setReason(*m_workspace, m_claim, typed);
}

bool VerdictBox::eventFilter(QObject *watched, QEvent *event)
{
    const bool escape = event->type() == QEvent::KeyPress && static_cast<QKeyEvent *>(event)->key() == Qt::Key_Escape;
    if (watched == m_reason && escape && m_reason->text() != m_shownReason) {
        m_reason->setText(m_shownReason);
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace dateline
