// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/story/Item.h"
#include "ui/panels/ItemField.h"

#include <QHash>

class QLabel;
class QLineEdit;
class QPushButton;

namespace dateline {

/// One of an item's times: a line that says at once how it is understood, and below it why the when is what it is, with
/// the way to the words it was taken from. Text that cannot be understood stays, also while other items are looked at,
/// until it is mended or taken back.
class WhenField : public ItemField {
    Q_OBJECT
public:
    WhenField(Workspace *workspace, const QString &changeLabel, Timing Item::*time, QWidget *parent);

    QWidget *editor() const override { return m_editor; }

protected:
    bool isEdited() const override;
    bool isUnderstood() const override;
    void load(const Item &item) override;
    Result<void> write(Edit &edit, Item &item) const override;
    void keepUnfinished() override;

private:
    void explain();
    void say(const QString &sentence, bool wrong);

    Timing Item::*m_time;
    QWidget *m_editor;
    QLineEdit *m_line;
    QLabel *m_reading;
    QPushButton *m_words; ///< Goes to the words that the time was taken from.
    Timing m_timing;
    QString m_loaded;
    QHash<Id, QString> m_unfinished;
};

/// A when as a person may type it back: in words where they are understood as the same, else as EDTF.
QString enterableWhen(const When &when);

} // namespace dateline
