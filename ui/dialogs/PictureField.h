// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/render/PictureSettings.h"

#include <QObject>

class QWidget;

namespace dateline {

/// The field in which a setting of a picture is chosen: a list, a box to tick, a number, a line.
class PictureField : public QObject {
    Q_OBJECT
public:
    /// The field's widget becomes a child of parent.
    PictureField(const PictureSetting &setting, QWidget *parent);

    const PictureSetting &setting() const { return m_setting; }
    QWidget *widget() const { return m_widget; }
    /// What is chosen, as PictureSetting::set reads it.
    QString value() const { return m_value(); }
    void setValue(const QString &value) { m_setValue(value); }
    /// What an empty line stands for.
    void setPlaceholder(const QString &words);

Q_SIGNALS:
    void changed();

private:
    const PictureSetting &m_setting;
    QWidget *m_widget = nullptr;
    std::function<QString()> m_value;
    std::function<void(const QString &)> m_setValue;

    void makeChoice(QWidget *parent);
    void makeSwitch(QWidget *parent);
    void makeNumber(QWidget *parent);
    void makeSize(QWidget *parent);
    void makeLine(QWidget *parent);
};

} // namespace dateline
