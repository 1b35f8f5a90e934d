// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/render/TimelinePainter.h"

#include "ui/render/AxisGlyphs.h"
#include "ui/render/BarGlyphs.h"
#include "ui/render/FontMeasure.h"
#include "ui/render/Glyphs.h"
#include "ui/render/TextRun.h"

#include <QFontMetricsF>
#include <QLocale>
#include <QPainter>

#include <algorithm>
#include <utility>

namespace dateline {

namespace {

constexpr double weekendShade = 0.55;
constexpr double tickHeight = 20;
constexpr double headerGap = 6;
constexpr double densityShade = 0.3;

/// One painting of one layout.
class Painting {
public:
    Painting(QPainter &painter, const TimelineLayout &layout, const Theme &theme, const TimelineState &state)
        : m_painter(painter)
        , m_layout(layout)
        , m_theme(theme)
        , m_state(state)
    {
    }

    void paint()
    {
        paintGrounds();
        paintGrid();
        paintAxis();
        paintPublications();
        paintToday();
        paintLanes();
        for (qsizetype i = 0; i < m_layout.boxes.size(); ++i)
            paintBox(i);
        paintWords();
        paintBreakLabels();
    }

private:
    QPainter &m_painter;
    const TimelineLayout &m_layout;
    const Theme &m_theme;
    const TimelineState &m_state;
    QList<GroundBand> m_bands; ///< What has been painted under the boxes.

    /// Where the lanes end.
    double bottom() const
    {
        const double height = m_layout.size.height();
        return m_layout.lanes.isEmpty() ? height : qMin(height, m_layout.lanes.last().rect.bottom());
    }

    void fill(const QRectF &rect, const QColor &color) { m_painter.fillRect(rect, color); }

    /// Down or to the right. Filled to whole pixels: sharp, where smoothing it would take half of a frame's time.
    void line(QPointF from, QPointF to, const QColor &color, double width = 1)
    {
        const QPointF half = from.x() == to.x() ? QPointF(width / 2, 0) : QPointF(0, width / 2);
        m_painter.setRenderHint(QPainter::Antialiasing, false);
        fill({from - half, to + half}, color);
        m_painter.setRenderHint(QPainter::Antialiasing);
    }

    /// Text on one line, in the middle of rect's height; left-aligned or centred.
    void text(const QRectF &rect, const QString &words, TextStyle style, const QColor &color, Qt::Alignment alignment,
              bool italic = false)
    {
        if (words.isEmpty())
            return;
        const QFont &font = timelineFont(style, italic);
        const QString styled = styledText(words, style);
        double x = rect.left();
        if (alignment & Qt::AlignHCenter)
            x = rect.center().x() - QFontMetricsF(font).horizontalAdvance(styled) / 2;
        m_painter.setPen(color);
        drawTextRun(m_painter, QPointF(x, rect.center().y() + capHeight(style) / 2), styled, font);
    }

    void fillBand(QRectF rect, const QColor &color)
    {
        rect.setBottom(qMin(rect.bottom(), bottom()));
        fill(rect, color);
        m_bands.append({rect.left(), rect.right(), color});
    }

    void paintGrounds()
    {
        fill(QRectF(QPointF(0, 0), m_layout.size), m_theme.paper);
        fill(m_layout.axis, m_theme.panel);
        for (const QRectF &weekend : m_layout.weekends)
            fillBand(weekend, mixed(m_theme.paper, m_theme.background, weekendShade));
        for (const AxisBreak &gap : m_layout.breaks)
            fillBand(gap.rect, breakGround(m_theme));
    }

    void paintGrid()
    {
        for (const double x : m_layout.gridLines)
            line(QPointF(x, m_layout.axis.bottom() - tickHeight), QPointF(x, bottom()), m_theme.faintLine);
    }

    void paintAxis()
    {
        const double y = m_layout.axis.bottom();
        line(QPointF(0, y), QPointF(m_layout.size.width(), y), m_theme.line);
        for (const QRectF &stretch : m_layout.axisLines)
            line(stretch.topLeft(), stretch.topRight(), m_theme.faintInk, 1.5);
        paintAxisLabels(true, TextStyle::AxisMajor, m_theme.ink);
        text(m_layout.zoneRect, m_layout.zone, TextStyle::AxisMinor, m_theme.faintInk, Qt::AlignLeft);
        paintCoverage();
        paintAxisLabels(false, TextStyle::AxisMinor, m_theme.softInk);
        for (const AxisBreak &gap : m_layout.breaks)
            paintBreak(gap);
    }

    void paintCoverage()
    {
        for (const CoverageBand &band : m_layout.coverage)
            fill(band.rect, coverageColor(band.sources, m_theme));
    }

    /// A line with a head on the axis.
    void paintToday()
    {
        if (!m_layout.today)
            return;
        const double x = m_layout.today->x;
        const double y = m_layout.axis.bottom();
        line(QPointF(x, y), QPointF(x, bottom()), m_theme.accent);
        paintTodayHead(m_painter, {x, y}, m_theme);
        text(m_layout.today->labelRect, m_layout.today->label, TextStyle::BreakLabel, m_theme.accent, Qt::AlignLeft);
    }

    void paintAxisLabels(bool major, TextStyle style, const QColor &color)
    {
        for (const AxisLabel &label : m_layout.labels) {
            if (label.major == major)
                text(label.rect, label.text, style, color, Qt::AlignLeft);
        }
    }

    void paintBreak(const AxisBreak &gap)
    {
        constexpr QSizeF size(8, 18);
        paintZigzag(
            m_painter,
            QRectF(QPointF(gap.rect.center().x() - size.width() / 2, m_layout.axis.bottom() - size.height() / 2), size),
            m_theme);
    }

    /// At the lanes' foot, over what stands there when not all lanes have room.
    void paintBreakLabels()
    {
        for (const AxisBreak &gap : m_layout.breaks) {
            const QRectF plate = gap.labelRect.adjusted(-3, -1, 3, 1);
            const bool isCovered =
                std::any_of(m_layout.boxes.begin(), m_layout.boxes.end(), [&](const TimelineBox &box) {
                    return box.body.intersects(plate) || box.labelRect.intersects(plate)
                        || box.subLabelRect.intersects(plate);
                });
            if (isCovered && !gap.label.isEmpty())
                fill(plate, breakGround(m_theme));
            text(gap.labelRect, gap.label, TextStyle::BreakLabel, m_theme.faintInk, Qt::AlignHCenter);
        }
    }

    void paintLanes()
    {
        for (const LaneBox &lane : m_layout.lanes) {
            line(lane.rect.bottomLeft(), lane.rect.bottomRight(), m_theme.line);
            text(lane.titleRect, lane.title, TextStyle::LaneTitle, m_theme.faintInk, Qt::AlignLeft);
            for (const QRectF &bar : lane.density)
                fill(bar, mixed(m_theme.paper, m_theme.softInk, densityShade));
            if (m_state.showsHandles && !lane.titleRect.isEmpty())
                paintHandle(lane);
        }
        const double x = m_layout.headerWidth - headerGap;
        const bool isDoubled = !m_layout.gridLines.isEmpty() && m_layout.gridLines.first() <= m_layout.headerWidth + 1;
        if (x > 0 && !isDoubled)
            line(QPointF(x, m_layout.axis.bottom()), QPointF(x, bottom()), m_theme.line);
    }

    /// A triangle that points down where the lane is open, and the number of its items.
    void paintHandle(const LaneBox &lane)
    {
        const QPointF centre(lane.titleRect.left() - 7, lane.titleRect.center().y());
        const double half = 2.5;
        QPolygonF triangle{{-half, -half / 2}, {half, -half / 2}, {0, half}};
        if (lane.isCollapsed)
            triangle = QPolygonF{{-half / 2, -half}, {half, 0}, {-half / 2, half}};
        m_painter.setPen(Qt::NoPen);
        m_painter.setBrush(m_theme.faintInk);
        m_painter.drawPolygon(triangle.translated(centre));
        const QRectF below = lane.titleRect.translated(0, lane.titleRect.height());
        if (below.bottom() <= lane.rect.bottom())
            text(below, QLocale().toString(lane.count), TextStyle::SmallLabel, m_theme.faintInk, Qt::AlignLeft);
    }

    void paintBox(qsizetype index)
    {
        const TimelineBox &box = m_layout.boxes.at(index);
        if (m_state.selected.contains(index))
            ring(box, m_theme.selectionLine, 2, m_theme.selection);
        else if (m_state.hovered.contains(index))
            ring(box, m_theme.kindColor(box.kind), 1, Qt::NoBrush);
        if (index == m_state.focused)
            focusRing(box);
        paintShape(box);
        if (box.item != NoId)
            paintDateMarks(m_painter, box.body, box.marks, m_theme.kindColor(box.kind), m_theme);
    }

    /// Around the body: a circle around a badge, else a rounded rectangle.
    void ring(const TimelineBox &box, const QColor &color, double width, const QBrush &brush)
    {
        m_painter.setPen(QPen(color, width));
        m_painter.setBrush(brush);
        const double gap = box.shape == BoxShape::Badge ? 4.5 : 2.5;
        const QRectF around = box.body.adjusted(-gap, -gap, gap, gap);
        if (box.shape == BoxShape::Badge)
            m_painter.drawEllipse(around);
        else
            m_painter.drawRoundedRect(around, 7, 7);
    }

    void focusRing(const TimelineBox &box)
    {
        QPen pen(m_theme.accent, 1.5);
        pen.setDashPattern({2, 2});
        m_painter.setPen(pen);
        m_painter.setBrush(Qt::NoBrush);
        m_painter.drawRoundedRect(box.rect.united(box.body).adjusted(-3, -3, 3, 3), 6, 6);
    }

    void paintShape(const TimelineBox &box)
    {
        switch (box.shape) {
        case BoxShape::Bar:
        case BoxShape::Chip:
            paintBar(m_painter, box.body, box.edge,
                     {.kind = box.kind,
                      .draft = box.draft,
                      .dashed = box.dashed,
                      .hollow = box.marks.testFlag(DateMark::Rival),
                      .fadeStart = box.fadeStart,
                      .fadeEnd = box.fadeEnd},
                     m_theme, m_bands);
            fill(box.extent, m_theme.kindColor(box.kind));
            for (const QRectF &date : box.dates)
                fill(date, m_theme.kindColor(box.kind));
            break;
        case BoxShape::Badge:
            paintBadge(m_painter, box.body, box.badge, box.person, box.personName, m_theme, box.draft);
            break;
        case BoxShape::Diamond:
            paintVerdictMark(m_painter, box.body, box.verdictStyle, m_theme, box.draft);
            break;
        case BoxShape::Thumbnail:
            paintPictureMark(m_painter, box.body, box.item, m_theme, box.draft);
            break;
        case BoxShape::More:
            paintPill(m_painter, box.body, box.label, timelineFont(TextStyle::Label), m_theme.kindGround(box.kind),
                      m_theme.kindColor(box.kind));
            break;
        }
    }

    /// Font by font, over all boxes.
    void paintWords()
    {
        for (const bool draft : {false, true}) {
            for (const TimelineBox &box : m_layout.boxes) {
                if (box.draft == draft && box.shape != BoxShape::More)
                    text(box.labelRect, box.label, TextStyle::Label, m_theme.ink, Qt::AlignLeft, draft);
            }
            for (const TimelineBox &box : m_layout.boxes) {
                if (box.draft == draft)
                    text(box.subLabelRect, box.subLabel, TextStyle::SmallLabel, m_theme.softInk, Qt::AlignLeft, draft);
            }
        }
    }

    /// Where between top and end a line at x crosses no words.
    QList<std::pair<double, double>> freeOfWords(double x, double top, double end) const
    {
        constexpr double gap = 2;
        QList<QRectF> words;
        for (const AxisLabel &label : m_layout.labels)
            words.append(label.rect);
        for (const TimelineBox &box : m_layout.boxes)
            words << box.labelRect << box.subLabelRect;
        words.removeIf([x](const QRectF &rect) { return rect.left() - gap > x || rect.right() + gap < x; });
        std::sort(words.begin(), words.end(), [](const QRectF &a, const QRectF &b) { return a.top() < b.top(); });
        QList<std::pair<double, double>> spans;
        for (const QRectF &rect : std::as_const(words)) {
            if (rect.top() > top)
                spans.append({top, qMin(rect.top(), end)});
            top = qMax(top, rect.bottom());
        }
        if (top < end)
            spans.append({top, end});
        return spans;
    }

    void paintPublications()
    {
        for (const PublicationMark &mark : m_layout.publications) {
            m_painter.setPen(publicationPen(m_theme));
            for (const auto &[from, to] : freeOfWords(mark.x, mark.pill.bottom(), bottom()))
                m_painter.drawLine(QPointF(mark.x, from), QPointF(mark.x, to));
            paintPill(m_painter, mark.pill, mark.label, timelineFont(TextStyle::SmallLabel), m_theme.event,
                      m_theme.onAccent);
        }
    }
};

} // namespace

void paintTimeline(QPainter &painter, const TimelineLayout &layout, const Theme &theme, const TimelineState &state)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    Painting(painter, layout, theme, state).paint();
    painter.restore();
}

} // namespace dateline
