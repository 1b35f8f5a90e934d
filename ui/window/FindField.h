// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLineEdit>

class QCompleter;
class QLabel;
class QStandardItemModel;
class QTimer;

namespace dateline {

class Workspace;

/// The search field: words, "phrases", speaker:NAME and kind:KIND narrow the window to what is found, and list
/// it, the best first; Enter and Shift+Enter go through it, Escape shows all again.
class FindField : public QLineEdit {
    Q_OBJECT
public:
    explicit FindField(Workspace *workspace, QWidget *parent = nullptr);

    /// Takes the focus with the text selected.
    void begin();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void find();
    /// Narrows the window to what is found now; how many items that are.
    qsizetype narrow();
    void showHits();
    void step(int by);
    void showHint();

    Workspace *m_workspace;
    QTimer *m_pause;
    QLabel *m_hint;
    QStandardItemModel *m_hits;
    QCompleter *m_list;
};

} // namespace dateline
