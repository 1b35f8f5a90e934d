// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QBasicTimer>
#include <QElapsedTimer>
#include <QMap>
#include <QObject>

namespace dateline {

class TimelineCanvas;
class VisibleRange;

/// Moves over the timeline while keys are held, slowly at first and then faster; a tap goes one step. Several keys at
/// once move both ways. Where the desktop asks for less motion a held key goes step by step.
class TimelineFlight : public QObject {
    Q_OBJECT
public:
    TimelineFlight(TimelineCanvas *canvas, VisibleRange *range);

    enum class Way { Earlier, Later, Nearer, Farther, Up, Down };
    /// key: any number by which release() knows it again.
    void press(int key, Way way, bool isRepeat);
    void release(int key);
    void stop();

    /// How many steps a second a key goes that has been held for so many milliseconds.
    static double pace(double held);

protected:
    void timerEvent(QTimerEvent *event) override;

private:
    struct Held {
        Way way = Way::Earlier;
        QElapsedTimer since;
    };

    TimelineCanvas *m_canvas;
    VisibleRange *m_range;
    QMap<int, Held> m_held; ///< By key.
    QBasicTimer m_timer;
    QElapsedTimer m_sinceTick;

    void go(Way way, double steps, bool isStep);
};

} // namespace dateline
