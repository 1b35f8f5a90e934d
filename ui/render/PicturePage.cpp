// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/render/PicturePage.h"

#include "ui/render/PictureFooter.h"
#include "ui/render/TextLines.h"
#include "ui/render/TimelinePainter.h"

#include <QCoreApplication>
#include <QFontMetricsF>
#include <QPainter>

#include <algorithm>
#include <array>
#include <tuple>

namespace dateline {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Picture)
};

// Page units: the pixels of a picture of 1600 by 900.
constexpr QSizeF designSize(1600, 900);
constexpr QSizeF leastPageSize(1000, 600);
constexpr double mostReduction = 0.8;
constexpr double sideMargin = 60;
constexpr double topMargin = 44;
constexpr double bottomMargin = 36;
constexpr double sectionGap = 14;
constexpr double titleSize = 38;
constexpr double subtitleSize = 16;
constexpr double legendSize = 13;
constexpr double legendRow = 24;
constexpr double legendGap = 22;
constexpr double markGap = 7;
constexpr double footerLine = 16;
constexpr double footerPadding = 10;
constexpr double mostFooterShare = 0.12; ///< of the page's height
constexpr double leastTimelineHeight = 160;

/// Page units per unit of the timeline, from the largest text to the smallest.
constexpr std::array timelineScales{1.48, 1.35, 1.22, 1.05, 0.9, 0.75, 0.6};
constexpr double leastReadableScale = 1.22; ///< Below it only where the lanes lack room.
constexpr double mostStretch = 1.1; ///< of the height that the lanes need

double pageScale(QSizeF pixels)
{
    const double fitting = qMin(pixels.width() / designSize.width(), pixels.height() / designSize.height());
    const double readable =
        std::min({mostReduction, pixels.width() / leastPageSize.width(), pixels.height() / leastPageSize.height()});
    return qMax(fitting, readable);
}

class PageLayout {
public:
    PageLayout(const PictureContent &content, const PictureOptions &options, const TextMeasure &measure)
        : m_content(content)
        , m_measure(measure)
    {
        m_page.size = options.size;
        m_page.dpi = options.dpi;
        m_page.scale = pageScale(options.size);
        m_page.title = content.title;
        m_page.description = content.description();
        m_pageHeight = options.size.height() / m_page.scale;
        m_width = options.size.width() / m_page.scale - 2 * sideMargin;
    }

    PicturePage page()
    {
        placeHead();
        const QList<FooterColumn> footer =
            footerColumns(m_content, m_width, int(mostFooterShare * m_pageHeight / footerLine));
        qsizetype footerLines = 0;
        for (const FooterColumn &column : footer)
            footerLines = qMax(footerLines, column.lineCount());
        const double below = 2 * sectionGap + footerPadding + double(footerLines) * footerLine + bottomMargin;
        // The legend names what the timeline shows, and the timeline gets the height that the legend leaves.
        double legendHeight = legendRow;
        for (int pass = 0; pass < 2; ++pass) {
            placeTimeline(m_pageHeight - m_y - below - legendHeight);
            legendHeight = placeLegend();
        }
        m_y = timelineEnd() + 2 * sectionGap + legendHeight;
        placeFooter(footer);
        return m_page;
    }

private:
    const PictureContent &m_content;
    const TextMeasure &m_measure;
    TimelineItems m_items; ///< The content's, but for lanes that find no room.
    PicturePage m_page;
    double m_pageHeight = 0;
    double m_width = 0;
    double m_y = topMargin; ///< Where the next part begins.

    /// Sets a line with its top at y; returns the line's height.
    double placeLine(QPointF topLeft, const QString &words, const QFont &font, bool strong)
    {
        const QFontMetricsF metrics(font);
        m_page.lines.append({topLeft + QPointF(0, metrics.ascent()), words, font, strong});
        return metrics.height();
    }

    void placeHead()
    {
        constexpr int mostLines = 2;
        const QFont titleFont = readingFont(titleSize);
        for (const QString &line : brokenLines(m_content.title, titleFont, m_width, mostLines))
            m_y += 0.92 * placeLine({sideMargin, m_y - 8}, line, titleFont, true);
        const QFont subtitleFont = interfaceFont(subtitleSize);
        for (const QString &line : brokenLines(m_content.subtitle, subtitleFont, m_width, mostLines))
            m_y += 1.15 * placeLine({sideMargin, m_y}, line, subtitleFont, false);
        m_y += sectionGap;
        if (m_content.isEmpty())
            m_y += placeLine({sideMargin, m_y}, Words::tr("Nothing on the timeline yet."), subtitleFont, false);
    }

    TimelineLayout timelineIn(double height, double timelineScale, bool fillHeight) const
    {
        LayoutOptions options;
        options.size = QSizeF(m_width, height) / timelineScale;
        options.headerWidth = laneHeaderWidth(m_content.items.lanes, m_measure);
        options.fillHeight = fillHeight;
        const TimeScale scale(m_content.shape, m_content.range, options.headerWidth,
                              options.size.width() - options.headerWidth);
        return layoutTimeline(m_items, scale, options, m_measure);
    }

    /// What a scale makes of the timeline.
    struct Fit {
        double scale = 0;
        double height = 0; ///< What the lanes want, in page units.
        double missing = 0; ///< Page units that the lanes lack.
        qsizetype unnamed = 0; ///< Items without their words, alone or behind a "+ n more".

        bool isBetterThan(const Fit &other) const
        {
            return std::tie(missing, unnamed) < std::tie(other.missing, other.unnamed);
        }
    };

    Fit fitAt(double scale, double available) const
    {
        const TimelineLayout layout = timelineIn(available, scale, false);
        Fit fit{scale, (layout.axis.height() + layout.contentHeight) * scale};
        fit.missing = qMax(0.0, fit.height - available);
        for (const TimelineBox &box : layout.boxes)
            fit.unnamed += box.members.size() + (box.label.isEmpty() && box.badge.isEmpty() ? 1 : 0);
        return fit;
    }

    /// With text as large as lets the most items have their words, and as high as its lanes want to be, with some air.
    void placeTimeline(double available)
    {
        m_page.timelineAt = QPointF(sideMargin, m_y);
        if (m_content.isEmpty())
            return;
        const double most = qMax(leastTimelineHeight, available);
        m_items = m_content.items;
        Fit best = fitAt(timelineScales.front(), most);
        for (const double scale : timelineScales) {
            const bool readable = scale >= leastReadableScale || best.missing > 0;
            if (const Fit fit = fitAt(scale, most); readable && fit.isBetterThan(best))
                best = fit;
        }
        if (best.missing > 0)
            leaveOutLanes(best.scale, most);
        m_page.timelineScale = best.scale;
        m_page.timeline = timelineIn(qMin(most, mostStretch * best.height), best.scale, true);
    }

    /// Keeps the first lanes that fit.
    void leaveOutLanes(double scale, double available)
    {
        const TimelineLayout layout = timelineIn(available, scale, false);
        const auto fit = std::count_if(layout.lanes.begin(), layout.lanes.end(), [&layout](const LaneBox &lane) {
            return lane.rect.bottom() <= layout.size.height();
        });
        m_items.lanes.resize(qMax(1, fit));
    }

    double timelineEnd() const { return m_page.timelineAt.y() + m_page.timeline.size.height() * m_page.timelineScale; }

    /// Rows of marks below the timeline, as many as are needed; returns their height.
    double placeLegend()
    {
        const QFontMetricsF metrics(interfaceFont(legendSize));
        m_page.legend = legendOf(m_page.timeline, m_content);
        if (const qsizetype leftOut = m_content.items.lanes.size() - m_items.lanes.size(); leftOut > 0) {
            m_page.legend.append(LegendEntry());
            m_page.legend.last().mark = LegendEntry::Mark::Note;
            m_page.legend.last().words = leftOut == 1
                ? Words::tr("1 lane is left out: the picture is too low for it")
                : Words::tr("%1 lanes are left out: the picture is too low for them").arg(leftOut);
        }
        double x = sideMargin;
        double middle = timelineEnd() + sectionGap + legendRow / 2;
        for (LegendEntry &entry : m_page.legend) {
            const double width = entry.rect.width() + markGap + metrics.horizontalAdvance(entry.words);
            if (x > sideMargin && x + width > sideMargin + m_width) {
                x = sideMargin;
                middle += legendRow;
            }
            entry.rect.moveTo(x, middle - entry.rect.height() / 2);
            x += width + legendGap;
        }
        return middle + legendRow / 2 - timelineEnd() - sectionGap;
    }

    void placeFooter(const QList<FooterColumn> &columns)
    {
        m_page.rule = QLineF(sideMargin, m_y, sideMargin + m_width, m_y);
        const double step = (m_width + FooterColumnGap) / double(columns.size());
        for (qsizetype i = 0; i < columns.size(); ++i) {
            QPointF at(sideMargin + double(i) * step, m_y + footerPadding);
            const FooterColumn &column = columns.at(i);
            if (!column.heading.isEmpty()) {
                placeLine(at, column.heading, interfaceFont(FooterFontSize, QFont::DemiBold), true);
                at.ry() += footerLine;
            }
            for (const QString &line : column.lines) {
                placeLine(at, line, interfaceFont(FooterFontSize), false);
                at.ry() += footerLine;
            }
        }
    }
};

void paintLegend(QPainter &painter, const QList<LegendEntry> &legend, const Theme &theme)
{
    const QFont font = interfaceFont(legendSize);
    const double half = QFontMetricsF(font).capHeight() / 2;
    for (const LegendEntry &entry : legend) {
        paintLegendMark(painter, entry, theme);
        painter.setFont(font);
        painter.setPen(theme.softInk);
        painter.drawText(QPointF(entry.rect.right() + markGap, entry.rect.center().y() + half), entry.words);
    }
}

} // namespace

PicturePage layoutPicture(const PictureContent &content, const PictureOptions &options, const TextMeasure &measure)
{
    return PageLayout(content, options, measure).page();
}

void paintPicture(QPainter &painter, const PicturePage &page, const Theme &theme)
{
    painter.save();
    painter.setLayoutDirection(Qt::LayoutDirectionAuto);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.fillRect(QRectF(QPointF(0, 0), QSizeF(page.size)), theme.paper);
    painter.scale(page.scale, page.scale);
    painter.save();
    painter.translate(page.timelineAt);
    painter.scale(page.timelineScale, page.timelineScale);
    paintTimeline(painter, page.timeline, theme);
    painter.restore();
    for (const PictureLine &line : page.lines) {
        painter.setFont(line.font);
        painter.setPen(line.strong ? theme.ink : theme.softInk);
        painter.drawText(line.baseline, line.words);
    }
    paintLegend(painter, page.legend, theme);
    painter.setPen(QPen(theme.line, 1));
    painter.drawLine(page.rule);
    painter.restore();
}

} // namespace dateline
