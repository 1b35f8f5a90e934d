// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/WhenField.h"

#include "core/time/WhenText.h"
#include "ui/models/ItemWords.h"
#include "ui/models/ReadTime.h"
#include "ui/models/Workspace.h"

#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace dateline {

WhenField::WhenField(Workspace *workspace, const QString &changeLabel, Timing Item::*time, QWidget *parent)
    : ItemField(workspace, changeLabel, parent)
    , m_time(time)
    , m_editor(new QWidget(parent))
    , m_line(new QLineEdit(m_editor))
    , m_reading(new QLabel(m_editor))
    , m_words(new QPushButton(m_editor))
{
    auto *column = new QVBoxLayout(m_editor);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(3);
    column->addWidget(m_line);
    column->addWidget(m_reading);
    column->addWidget(m_words, 0, Qt::AlignLeft);
    m_words->setProperty("flat", true);
    m_words->setFont(interfaceFont(11.5));
    connect(m_words, &QPushButton::clicked, this,
            [this] { Q_EMIT this->workspace()->timeRequested(timePassageOf(*this->workspace(), item())); });
    m_editor->setFocusProxy(m_line);
    m_line->setPlaceholderText(tr("19 July 2022, before 2024, ~2004 …"));
    m_reading->setWordWrap(true);
    m_reading->setTextFormat(Qt::PlainText);
    m_reading->setFont(interfaceFont(11.5));
    watch(m_line, false);
    connect(m_line, &QLineEdit::textChanged, this, &WhenField::explain);
    connect(workspace, &Workspace::themeChanged, this, &WhenField::explain);
}

bool WhenField::isEdited() const
{
    return m_line->text() != m_loaded;
}

bool WhenField::isUnderstood() const
{
    return readWhen(m_line->text()).ok();
}

void WhenField::load(const Item &item)
{
    m_timing = item.*m_time;
    m_line->setText(enterableWhen(m_timing.when));
    m_loaded = m_line->text(); // An editor of one line may hold less.
    if (m_unfinished.contains(item.id))
        m_line->setText(m_unfinished.take(item.id));
    const bool counted = !m_timing.basis.reference.isEmpty();
    m_words->setText(counted ? tr("Count from another day…") : tr("Show in the source"));
    m_words->setToolTip(tr("Shows the words in the source that this time was taken from"));
    m_words->setVisible(!m_timing.basis.phrase.isEmpty() && timePassageOf(*workspace(), item.id) != NoId);
    explain();
}

Result<void> WhenField::write(Edit &, Item &item) const
{
    const Result<When> read = readWhen(m_line->text());
    if (!read)
        return read.error();
    if (Timing &timing = item.*m_time; timing.when != *read)
        timing = {*read, {read->isNull() ? BasisKind::None : BasisKind::ByHand, {}, {}, {}}};
    return {};
}

void WhenField::keepUnfinished()
{
    m_unfinished.insert(item(), m_line->text());
}

void WhenField::explain()
{
    if (!isEdited()) {
        say(basisSentence(m_timing.basis), false);
        return;
    }
    const Result<When> read = readWhen(m_line->text());
    if (!read)
        say(read.error().sentence, true);
    else if (read->isNull())
        say(tr("no date"), false);
    else
        say(tr("understood as %1 (%2)").arg(displayWhen(*read), read->edtf()), false);
}

void WhenField::say(const QString &sentence, bool wrong)
{
    const Theme &theme = workspace()->theme();
    QPalette colors = m_reading->palette();
    colors.setColor(QPalette::WindowText, wrong ? theme.refuted : theme.softInk);
    m_reading->setPalette(colors);
    m_reading->setText(sentence);
    m_reading->setVisible(!sentence.isEmpty());
    m_line->setAccessibleDescription(sentence);
}

QString enterableWhen(const When &when)
{
    const QString words = displayWhen(when);
    const Result<When> read = readWhen(words);
    return read && *read == when ? words : when.edtf();
}

} // namespace dateline
