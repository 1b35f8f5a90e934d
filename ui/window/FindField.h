// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/story/Ids.h"

#include <QLineEdit>
#include <QSet>

class QLabel;
class QTimer;

namespace dateline {

class Workspace;

/// The search field: words, "phrases", speaker:NAME and kind:KIND narrow the window to what is found; Enter and
/// Shift+Enter go through it, Escape shows all again.
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
    void step(int by);
    void showHint();

    Workspace *m_workspace;
    QTimer *m_pause;
    QLabel *m_hint;
};

/// Items that a query finds: all of its words and phrases, speaker: and kind: among them. Empty for an empty query.
QSet<Id> findItems(const Workspace &workspace, const QString &query);

} // namespace dateline
