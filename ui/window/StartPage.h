// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QVBoxLayout;

namespace dateline {

class WindowActions;

/// What the window shows while no story is open: what to do, and the stories opened before.
class StartPage : public QWidget {
    Q_OBJECT
public:
    explicit StartPage(const WindowActions &actions, QWidget *parent = nullptr);

Q_SIGNALS:
    void openRequested(const QString &path);

protected:
    void showEvent(QShowEvent *event) override;

private:
    void showRecents();

    QVBoxLayout *m_recents;
};

} // namespace dateline
