// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/source/TimePopup.h"

#include "core/import/TimeExpression.h"
#include "core/time/WhenText.h"
#include "ui/models/ItemWords.h"
#include "ui/models/Workspace.h"

#include <QCheckBox>
#include <QComboBox>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

namespace dateline {

namespace {

constexpr int Width = 330;

QLabel *wrappedLabel(QWidget *parent, double size)
{
    auto *label = new QLabel(parent);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setFont(interfaceFont(size));
    return label;
}

} // namespace

TimePopup::TimePopup(Workspace *workspace, QWidget *parent)
    : PageBubble(workspace, parent)
    , m_head(wrappedLabel(this, 14))
    , m_rule(wrappedLabel(this, 12))
    , m_choice(new QWidget(this))
    , m_label(new QLabel(tr("Count from"), m_choice))
    , m_day(new QComboBox(m_choice))
    , m_result(wrappedLabel(m_choice, 12))
    , m_accepted(new QCheckBox(m_choice))
    , m_apply(new QPushButton(tr("Apply"), this))
    , m_close(new QPushButton(tr("Close"), this))
{
    setFixedWidth(Width);
    build();
    connect(m_day, &QComboBox::editTextChanged, this, &TimePopup::explain);
    connect(m_accepted, &QCheckBox::toggled, this, &TimePopup::explain);
    connect(m_day->lineEdit(), &QLineEdit::returnPressed, this, &TimePopup::apply);
    connect(m_apply, &QPushButton::clicked, this, &TimePopup::apply);
    connect(m_close, &QPushButton::clicked, this, &TimePopup::close);
    connect(workspace, &Workspace::storyChanged, this, [this] {
        if (!isHidden())
            refresh();
    });
    connect(workspace, &Workspace::storyReplaced, this, &QWidget::hide);
    hide();
}

void TimePopup::build()
{
    m_head->setFont(interfaceFont(14, QFont::DemiBold));
    m_day->setEditable(true);
    m_day->setInsertPolicy(QComboBox::NoInsert);
    m_day->setCompleter(nullptr);
    m_day->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_day->lineEdit()->setPlaceholderText(tr("a day, as 19 July 2022"));
    m_day->setAccessibleName(tr("Day to count from"));
    m_day->setToolTip(tr("Publication, a day named before in the text, or any other day"));
    m_label->setBuddy(m_day);
    m_apply->setProperty("primary", true);

    auto *choice = new QVBoxLayout(m_choice);
    choice->setContentsMargins(0, 2, 0, 0);
    auto *line = new QHBoxLayout;
    line->addWidget(m_label);
    line->addWidget(m_day, 1);
    choice->addLayout(line);
    choice->addWidget(m_result);
    choice->addWidget(m_accepted);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(12, 10, 12, 10);
    column->setSpacing(6);
    column->addWidget(m_head);
    column->addWidget(m_rule);
    column->addWidget(m_choice);
    auto *buttons = new QHBoxLayout;
    buttons->addStretch();
    buttons->addWidget(m_apply);
    buttons->addWidget(m_close);
    column->addLayout(buttons);
}

bool TimePopup::setPassage(Id passage)
{
    m_time = readTimeAt(*workspace(), passage);
    if (!m_time.isEmpty())
        refresh();
    return !m_time.isEmpty();
}

Id TimePopup::passage() const
{
    return isHidden() ? NoId : m_time.passage.id;
}

void TimePopup::takeFocus()
{
    (m_choice->isHidden() ? static_cast<QWidget *>(m_close) : m_day)->setFocus(Qt::ShortcutFocusReason);
}

void TimePopup::refresh()
{
    m_time = readTimeAt(*workspace(), m_time.passage.id);
    if (m_time.isEmpty()) {
        close();
        return;
    }
    const bool hanging = !m_time.drafts.isEmpty() || !m_time.accepted.isEmpty();
    const QString when = withWeekday(m_time.timing.when, QLocale::LongFormat);
    const QString words = beginningOf(m_time.passage.words, 40);
    m_head->setText(hanging && !when.isEmpty() ? tr("“%1” is %2").arg(words, when) : tr("“%1”").arg(words));
    m_rule->setText(hanging ? basisSentence(m_time.timing.basis)
                            : tr("Nothing hangs on these words: the time was set by hand."));
    setAccessibleName(m_head->text());
    setAccessibleDescription(m_rule->text());
    const bool changeable = hanging && m_time.isCounted() && !workspace()->story()->isReadOnly();
    m_choice->setVisible(changeable);
    m_apply->setVisible(changeable);
    m_day->clear();
    if (!changeable)
        return;
    for (const ReferenceDay &day : referenceDays(*workspace(), m_time))
        m_day->addItem(day.name, day.day);
    const QDate reference = QDate::fromString(m_time.timing.basis.reference, Qt::ISODate);
    const int known = m_day->findData(reference);
    m_day->setCurrentIndex(known);
    if (known < 0)
        m_day->setEditText(displayWhen(*When::fromEdtf(reference.toString(Qt::ISODate))));
    const auto accepted = static_cast<int>(m_time.accepted.size());
    m_accepted->setText(tr("also %n accepted item(s)", nullptr, accepted));
    m_accepted->setVisible(accepted > 0);
    m_accepted->setChecked(false);
    explain();
}

QDate TimePopup::chosenDay() const
{
    const int known = m_day->findText(m_day->currentText());
    if (known >= 0)
        return m_day->itemData(known).toDate();
    const Result<When> read = readWhen(m_day->currentText());
    return read ? singleDay(*read) : QDate();
}

void TimePopup::explain()
{
    if (m_choice->isHidden())
        return;
    const QDate day = chosenDay();
    const auto following = static_cast<int>(m_time.drafts.size())
        + (m_accepted->isChecked() ? static_cast<int>(m_time.accepted.size()) : 0);
    const bool same = day == QDate::fromString(m_time.timing.basis.reference, Qt::ISODate);
    const std::optional<Timing> counted = same ? m_time.timing : countedFrom(*workspace(), m_time, day);
    if (!day.isValid())
        m_result->setText(tr("Write a day: 19 July 2022, 2022-07-19 …"));
    else if (!counted)
        m_result->setText(tr("The words mean nothing that can be counted from this day."));
    else if (following == 0)
        m_result->setText(tr("Would be %1. Only accepted items hang on it: tick to let them follow.")
                              .arg(withWeekday(counted->when, QLocale::LongFormat)));
    else if (same)
        m_result->setText(tr("For %n item(s).", nullptr, following));
    else
        m_result->setText(tr("Then it is %1, for %n item(s).", nullptr, following)
                              .arg(withWeekday(counted->when, QLocale::LongFormat)));
    m_apply->setEnabled(counted && !same && following > 0);
    m_day->setAccessibleDescription(m_result->text());
    adjustSize();
}

void TimePopup::apply()
{
    if (m_apply->isEnabled() && countFrom(*workspace(), m_time, chosenDay(), m_accepted->isChecked()))
        close();
}

void TimePopup::close()
{
    hide();
    Q_EMIT closed();
}

void TimePopup::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        close();
    else
        PageBubble::keyPressEvent(event);
}

} // namespace dateline
