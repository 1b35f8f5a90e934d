// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/story/Change.h"
#include "ui/source/MarginChips.h"
#include "ui/source/PageLayout.h"
#include "ui/source/PagePainter.h"
#include "ui/source/SourceMarks.h"

#include <QAbstractScrollArea>
#include <QBasicTimer>
#include <QVariantAnimation>

#include <functional>

namespace dateline {

class Workspace;

/// The scrolling paper: shows the workspace's source with its marks and the margin's chips. What stands at the top of
/// the view stays there while blocks above it get their exact heights.
class PageCanvas : public QAbstractScrollArea {
    Q_OBJECT
public:
    explicit PageCanvas(Workspace *workspace, QWidget *parent = nullptr);

    const SourceText &text() const { return *m_text; }
    /// Brings a span of the text into view with what stands around it, if it is not; smoothly unless the desktop asks
    /// for less motion.
    void reveal(Span span);
    /// Brings a position of the text to the top of the view.
    void scrollTo(qsizetype position);

Q_SIGNALS:
    /// Another position of the text stands at the top of the view (UTF-16).
    void topChanged(qsizetype position);
    /// Another source's text is shown, or none.
    void textReplaced();

protected:
    Id source() const { return m_source; }
    PageLayout &page() { return m_page; }
    const PageLook &look() const { return m_look; }
    const SourceMarks &marks() const { return m_marks; }
    void setLetters(Span letters);
    void setFocused(Id item);
    void setEnds(Span ends, bool move);
    QPointF toPage(QPointF viewportPoint) const { return viewportPoint - origin(); }
    QRectF toViewport(const QRectF &pageRect) const { return pageRect.translated(origin()); }
    /// The chip at a point of the page; NoId where there is none.
    Id chipAt(QPointF pagePoint) const;
    void updateMarks();

    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void scrollContentsBy(int dx, int dy) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void timerEvent(QTimerEvent *event) override;

private:
    void replaceText();
    void setPage();
    void keepTop(const std::function<bool()> &work);
    void updateScrollBar();
    void updateChips();
    void tellTop();
    QPointF origin() const;
    bool hasMargin() const;
    double textWidth() const;
    QString emptySentence() const;
    PageLayout::Head head() const;
    void onStoryChanged(const Touched &touched);
    void scrollSmoothly(int value);

    Workspace *m_workspace;
    Id m_source = NoId;
    std::shared_ptr<const SourceText> m_text;
    PageLayout m_page;
    SourceMarks m_marks;
    QList<MarginChip> m_chips;
    PageLook m_look;
    QBasicTimer m_settling;
    QVariantAnimation m_scrolling;
    bool m_keeping = false;
    bool m_showsFocus = false; ///< The keyboard came here by a key, not by a click.
};

} // namespace dateline
