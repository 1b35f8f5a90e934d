// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/render/PictureLegend.h"

#include <QWidget>

namespace dateline {

class TimelineCanvas;
class Workspace;

/// The legend of what is seen, in the lower right corner of the timeline. It lets the mouse through.
class TimelineLegend : public QWidget {
    Q_OBJECT
public:
    TimelineLegend(Workspace *workspace, TimelineCanvas *canvas);

protected:
    bool eventFilter(QObject *object, QEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    Workspace *m_workspace;
    TimelineCanvas *m_canvas;
    QList<LegendEntry> m_entries;

    void rebuild();
    void place();
};

} // namespace dateline
