// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

class QAction;

namespace dateline {

/// All keys of the window: those of its actions, as they are, and those that the parts take themselves.
class KeysDialog : public QDialog {
    Q_OBJECT
public:
    KeysDialog(const QList<QAction *> &actions, QWidget *parent = nullptr);
};

} // namespace dateline
