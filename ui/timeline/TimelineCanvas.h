// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/timeline/LinkRouting.h"
#include "ui/render/FontMeasure.h"

#include <QWidget>

namespace dateline {

class TimelineContent;
class TimelineLinks;
class VisibleRange;
class Workspace;

/// The surface of the timeline: lays out, paints, and says what lies where. What is done with it is the gestures',
/// keys' and commands' part.
class TimelineCanvas : public QWidget {
    Q_OBJECT
public:
    TimelineCanvas(Workspace *workspace, const TimelineContent *content, VisibleRange *range,
                   QWidget *parent = nullptr);

    /// What is on the screen; the same rectangles serve painting, hit test and accessibility.
    const TimelineLayout &timeline() const;
    /// Index of the box that shows the selected item; -1: none is on the screen.
    qsizetype selectedBox() const;
    /// An item in words, or what a box of several holds.
    QString describe(const TimelineBox &box) const;
    /// The ties of the selected items, as far as both ends are on the screen.
    const QList<LinkLine> &links() const;
    /// What a More stands for: the most important items, at most as many as asked for, in order of time.
    QList<Id> membersOf(const TimelineBox &more, qsizetype most) const;

    /// The lanes' scroll offset in logical pixels, from 0 to scrollRange().
    double scrollY() const { return m_scrollY; }
    void setScrollY(double y);
    double scrollRange() const;

    /// Brings an item into sight; does nothing where it is in sight already or not on the timeline.
    void reveal(Id item);
    /// A rectangle drawn over everything while a hand draws it, with words above it; null: none.
    void setBand(const QRectF &band, const QString &words = {});

    /// Whether the focus is marked: for a keyboard, not for a mouse.
    void showFocus(bool shows);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    void scrollChanged(); ///< scrollY() or scrollRange()
    void laidOut(); ///< timeline() is another
    void pressed(QPointF position); ///< by assistive technology, as if clicked

protected:
    bool event(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;

private:
    Workspace *m_workspace;
    const TimelineContent *m_content;
    VisibleRange *m_range;
    FontMeasure m_measure;
    double m_headerWidth = LayoutOptions().headerWidth;
    double m_scrollY = 0;
    QRectF m_band;
    QString m_bandWords;
    bool m_showsFocus = false;
    mutable TimelineLayout m_layout;
    mutable bool m_layoutValid = false;
    TimelineLinks *m_links;
    double m_scrollRange = 0;

    TimelineLayout layoutFor(const TimeScale &scale, double scrollY) const;
    void invalidateLayout();
    void relayout();
    void setHeader();
    void setAnimationDuration();
    void revealTime(const TimelineItem &item);
    void tellFocus();
    void showToolTip(QPoint position, QPoint global);
    QString coverageAt(QPointF position) const;
    void paintEmptySentence(QPainter &painter) const;
    void paintBand(QPainter &painter) const;
};

} // namespace dateline
