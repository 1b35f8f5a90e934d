// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/timeline/LinkRouting.h"

#include <QBasicTimer>
#include <QObject>

namespace dateline {

class TimelineContent;
class Workspace;

/// The ties of the selected items, as lines over what the timeline shows. Routed when first asked for; where that takes
/// long, not before the timeline has come to rest, so that no step of a movement pays for it.
class TimelineLinks : public QObject {
    Q_OBJECT
public:
    TimelineLinks(Workspace *workspace, const TimelineContent *content, QObject *parent);

    const QList<LinkLine> &lines(const TimelineLayout &layout, const TextMeasure &measure);
    /// The layout is another.
    void invalidate();
    /// The line in words: "“Harbour closes” repeats “The harbour is shut”".
    QString words(const LinkLine &line) const;

Q_SIGNALS:
    void changed();

private:
    Workspace *m_workspace;
    const TimelineContent *m_content;
    QList<ItemTie> m_ties;
    QList<LinkLine> m_lines;
    bool m_isValid = true;
    bool m_isCostly = false; ///< The last routing took long.
    QBasicTimer m_rest;

    void collect();
    void timerEvent(QTimerEvent *event) override;
};

} // namespace dateline
