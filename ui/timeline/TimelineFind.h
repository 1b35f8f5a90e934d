// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/story/Ids.h"

#include <QLineEdit>

class QLabel;

namespace dateline {

class TimelineCanvas;
class TimelineContent;
class Workspace;

/// A field over the timeline that comes when one types: goes to the next item there that is found, without hiding the
/// others. Enter and Down go on, Shift+Enter and Up back, Escape ends.
class TimelineFind : public QLineEdit {
    Q_OBJECT
public:
    TimelineFind(Workspace *workspace, const TimelineContent *content, TimelineCanvas *canvas);

    /// Comes into sight with what has been typed so far.
    void begin(const QString &typed);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    Workspace *m_workspace;
    const TimelineContent *m_content;
    TimelineCanvas *m_canvas;
    QLabel *m_count;
    QList<Id> m_found; ///< In order of time.
    Id m_from = NoId; ///< What was selected when the field came.

    void find();
    void step(qsizetype by);
    void showCount();
};

} // namespace dateline
