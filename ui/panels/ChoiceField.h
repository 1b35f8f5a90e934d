// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/panels/ItemField.h"

#include <QStringList>

class QComboBox;

namespace dateline {

/// A field with a few possible values, written as soon as one is chosen.
class ChoiceField : public ItemField {
    Q_OBJECT
public:
    /// choices by index; reader gives an item's index, writer puts a chosen one.
    ChoiceField(Workspace *workspace, const QString &changeLabel, const QStringList &choices,
                int (*reader)(const Item &item), void (*writer)(Item &item, int chosen), QWidget *parent);

    QWidget *editor() const override;

protected:
    bool isEdited() const override;
    void load(const Item &item) override;
    Result<void> write(Edit &edit, Item &item) const override;

private:
    QComboBox *m_choice;
    int (*m_read)(const Item &item);
    void (*m_write)(Item &item, int chosen);
    int m_loaded = 0;
};

} // namespace dateline
