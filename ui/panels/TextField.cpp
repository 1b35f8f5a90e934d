// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/TextField.h"

#include "ui/models/Workspace.h"

#include <QComboBox>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QSignalBlocker>

namespace dateline {

TextField::TextField(Workspace *workspace, const QString &changeLabel, Form form, Access access, QWidget *parent)
    : ItemField(workspace, changeLabel, parent)
    , m_access(std::move(access))
{
    switch (form) {
    case Form::Line:
        makeLine(parent);
        break;
    case Form::Lines:
        makeLines(parent);
        break;
    case Form::PersonName:
        makePersonName(parent);
        break;
    }
}

void TextField::makeLine(QWidget *parent)
{
    m_line = new QLineEdit(parent);
    m_editor = m_line;
    watch(m_line, false);
}

void TextField::makeLines(QWidget *parent)
{
    m_lines = new QPlainTextEdit(parent);
    m_lines->setTabChangesFocus(true);
    m_lines->setFixedHeight(84);
    m_editor = m_lines;
    watch(m_lines, true);
}

void TextField::makePersonName(QWidget *parent)
{
    m_persons = new QComboBox(parent);
    m_persons->setEditable(true);
    m_persons->setInsertPolicy(QComboBox::NoInsert);
    m_persons->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_line = m_persons->lineEdit();
    m_editor = m_persons;
    m_persons->installEventFilter(this);
    watch(m_line, false);
    connect(m_persons, &QComboBox::activated, this, &TextField::commit);
}

void TextField::offerPersons()
{
    QStringList names;
    const QList<Person> persons = workspace()->story()->data().personsInOrder();
    for (const Person &person : persons)
        names.append(person.name);
    const QSignalBlocker quiet(m_persons);
    m_persons->clear();
    m_persons->addItems(names);
}

QString TextField::typed() const
{
    return m_lines ? m_lines->toPlainText() : m_line->text();
}

bool TextField::isEdited() const
{
    return typed() != m_loaded;
}

void TextField::load(const Item &item)
{
    m_loaded = m_access.read(workspace()->story()->data(), item);
    if (m_persons)
        offerPersons();
    if (typed() == m_loaded)
        return;
    if (m_lines)
        m_lines->setPlainText(m_loaded);
    else
        m_line->setText(m_loaded);
    if (m_line)
        m_line->setCursorPosition(0);
    m_loaded = typed(); // An editor of one line makes line ends spaces.
}

Result<void> TextField::write(Edit &edit, Item &item) const
{
    return m_access.write(edit, item, typed().trimmed());
}

} // namespace dateline
