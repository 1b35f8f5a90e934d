// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/PictureField.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLineEdit>
#include <QSpinBox>

namespace dateline {

PictureField::PictureField(const PictureSetting &setting, QWidget *parent)
    : QObject(parent)
    , m_setting(setting)
{
    using Kind = PictureSetting::Kind;
    switch (setting.kind) {
    case Kind::Choice:
        makeChoice(parent);
        break;
    case Kind::Switch:
        makeSwitch(parent);
        break;
    case Kind::Number:
        makeNumber(parent);
        break;
    case Kind::Size:
        makeSize(parent);
        break;
    case Kind::Length:
    case Kind::When:
    case Kind::Text:
        makeLine(parent);
        break;
    }
    m_widget->setObjectName(setting.name);
    m_widget->setToolTip(setting.help);
}

void PictureField::setPlaceholder(const QString &words)
{
    if (auto *line = qobject_cast<QLineEdit *>(m_widget))
        line->setPlaceholderText(words);
}

void PictureField::makeChoice(QWidget *parent)
{
    auto *list = new QComboBox(parent);
    for (const PictureSetting::Word &word : m_setting.words)
        list->addItem(word.label, word.name);
    m_widget = list;
    m_value = [list] { return list->currentData().toString(); };
    m_setValue = [list](const QString &value) { list->setCurrentIndex(list->findData(value)); };
    connect(list, &QComboBox::currentIndexChanged, this, &PictureField::changed);
}

void PictureField::makeSwitch(QWidget *parent)
{
    auto *box = new QCheckBox(m_setting.label, parent);
    m_widget = box;
    m_value = [this, box] { return m_setting.words.at(box->isChecked() ? 0 : 1).name; };
    m_setValue = [this, box](const QString &value) { box->setChecked(value == m_setting.words.first().name); };
    connect(box, &QCheckBox::toggled, this, &PictureField::changed);
}

void PictureField::makeNumber(QWidget *parent)
{
    auto *number = new QSpinBox(parent);
    number->setRange(m_setting.least, m_setting.most);
    number->setSuffix(m_setting.unit);
    number->setButtonSymbols(QAbstractSpinBox::NoButtons);
    m_widget = number;
    m_value = [number] { return QString::number(number->value()); };
    m_setValue = [number](const QString &value) { number->setValue(value.toInt()); };
    connect(number, &QSpinBox::valueChanged, this, &PictureField::changed);
}

void PictureField::makeSize(QWidget *parent)
{
    auto *size = new QComboBox(parent);
    size->setEditable(true);
    size->setInsertPolicy(QComboBox::NoInsert);
    size->addItems(commonPictureSizes());
    m_widget = size;
    m_value = [size] { return size->currentText(); };
    m_setValue = [size](const QString &value) { size->setEditText(value); };
    connect(size, &QComboBox::editTextChanged, this, &PictureField::changed);
}

void PictureField::makeLine(QWidget *parent)
{
    auto *line = new QLineEdit(parent);
    line->setPlaceholderText(m_setting.ifEmpty);
    m_widget = line;
    m_value = [line] { return line->text(); };
    m_setValue = [line](const QString &value) { line->setText(value); };
    connect(line, &QLineEdit::textChanged, this, &PictureField::changed);
}

} // namespace dateline
