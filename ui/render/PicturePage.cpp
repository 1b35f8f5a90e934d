// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/render/PicturePage.h"

#include "ui/render/PictureFooter.h"
#include "ui/render/PicturePainter.h"
#include "ui/render/TextLines.h"

#include <QCoreApplication>
#include <QFontMetricsF>

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
constexpr double mostEnlargement = 1.25; ///< Beyond what leaves the least page size, where larger text is asked for.
constexpr double sideMargin = 60;
constexpr double topMargin = 44;
constexpr double bottomMargin = 36;
constexpr double sectionGap = 14;
constexpr double titleSize = 38;
constexpr double subtitleSize = 16;
constexpr double legendRow = 24;
constexpr double legendGap = 22;
constexpr double footerLine = 16;
constexpr double footerPadding = 10;
constexpr double mostFooterShare = 0.16; ///< of the page's height
constexpr double madeGap = 6; ///< Above the line that says who made the picture.
constexpr double mostMadeShare = 0.8; ///< of the page's width, for that line
constexpr double overlapShare = 0.08; ///< of a page's axis that the next page shows again
constexpr double leastTimelineHeight = 160;
constexpr int mostPasses = 3; ///< A legend row more leaves lanes less room, and lanes left out are one entry more.

/// Page units per unit of the timeline, from the largest text to the smallest.
constexpr std::array timelineScales{1.48, 1.35, 1.22, 1.05, 0.9, 0.75, 0.6};
constexpr std::array rooms{0.06, 0.12, 0.2};
constexpr int fewLetters = 14; ///< of a label that says little
constexpr QChar ellipsis(0x2026);
constexpr double leastReadableScale = 1.22; ///< Below it only where the lanes lack room.
constexpr double mostStretch = 1.1; ///< of the height that the lanes need

constexpr double leastPoints = 0.5; ///< of a page unit on paper: the smallest text has 6 points
constexpr double pointsPerInch = 72;

/// Pixels per page unit on a page of this size.
double pageScale(QSizeF pixels, const PictureOptions &options)
{
    const double fitting = qMin(pixels.width() / designSize.width(), pixels.height() / designSize.height());
    const double largest = qMin(pixels.width() / leastPageSize.width(), pixels.height() / leastPageSize.height());
    const double readable = options.size.isPaper() ? leastPoints * options.dpi / pointsPerInch : mostReduction;
    const double usual = qMax(fitting, qMin(readable, largest));
    return qMin(usual * options.textPercent / 100, qMax(usual, mostEnlargement * largest));
}

class PageLayout {
public:
    PageLayout(const PictureContent &content, const PictureOptions &options, const TextMeasure &measure)
        : m_content(content)
        , m_measure(measure)
    {
        const QSizeF trimmed = options.size.pixels(options.dpi);
        m_page.size = options.pixels();
        m_page.dpi = options.dpi;
        m_page.origin = QPointF(options.cutPixels(), options.cutPixels());
        setCut(options, QRectF(m_page.origin, trimmed));
        m_page.scale = pageScale(trimmed, options);
        m_page.title = content.title;
        m_page.description = content.description;
        m_pageHeight = trimmed.height() / m_page.scale;
        m_width = trimmed.width() / m_page.scale - 2 * sideMargin;
        m_hasLegend = options.legend;
        m_endIsOpen = options.to.isNull() && options.range == PictureRange::Story;
        m_pageCount = content.isEmpty() ? 1 : options.pages;
    }

    QList<PicturePage> pages()
    {
        placeHead();
        const QList<FooterColumn> footer =
            footerColumns(m_content, m_width, int(mostFooterShare * m_pageHeight / footerLine));
        qsizetype footerLines = 0;
        for (const FooterColumn &column : footer)
            footerLines = qMax(footerLines, column.lineCount());
        const double below =
            2 * sectionGap + footerPadding + double(footerLines + 1) * footerLine + madeGap + bottomMargin;
        // The legend names what the timeline shows, and the timeline gets the height that the legend leaves.
        double legendHeight = legendRow;
        for (int pass = 0; pass < mostPasses; ++pass) {
            placeTimeline(m_pageHeight - m_y - below - legendHeight);
            legendHeight = placeLegend();
        }
        m_y = timelineEnd() + 2 * sectionGap + legendHeight;
        placeFooter(footer);
        QList<PicturePage> pages;
        for (int i = 0; i < m_pageCount; ++i)
            pages.append(pageAt(i));
        return pages;
    }

private:
    const PictureContent &m_content;
    const TextMeasure &m_measure;
    TimelineItems m_items; ///< The content's, but for lanes that find no room.
    PicturePage m_page; ///< Without its timeline.
    QList<TimelineLayout> m_timelines; ///< One a page.
    int m_pageCount = 1;
    bool m_endIsOpen = false; ///< Nobody has said where the axis ends.
    double m_pageHeight = 0;
    double m_width = 0;
    bool m_hasLegend = true;
    double m_y = topMargin; ///< Where the next part begins.
    double m_lastLine = 0; ///< Top of the line at the page's foot.

    void setCut(const PictureOptions &options, const QRectF &trimmed)
    {
        const double bleed = options.bleedPixels();
        m_page.ground = trimmed.adjusted(-bleed, -bleed, bleed, bleed);
        if (!options.cropMarks)
            return;
        constexpr double away = 2; ///< millimetres from the ground
        const double from = bleed + away * options.dpi / MillimetresPerInch;
        const double to = options.cutPixels();
        for (const double y : {trimmed.top(), trimmed.bottom()}) {
            m_page.cropMarks << QLineF(trimmed.left() - to, y, trimmed.left() - from, y)
                             << QLineF(trimmed.right() + from, y, trimmed.right() + to, y);
        }
        for (const double x : {trimmed.left(), trimmed.right()}) {
            m_page.cropMarks << QLineF(x, trimmed.top() - to, x, trimmed.top() - from)
                             << QLineF(x, trimmed.bottom() + from, x, trimmed.bottom() + to);
        }
    }

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
        for (const QString &line : balancedLines(m_content.title, titleFont, m_width, mostLines))
            m_y += 0.92 * placeLine({sideMargin, m_y - 8}, line, titleFont, true);
        const QFont subtitleFont = interfaceFont(subtitleSize);
        for (const QString &line : balancedLines(m_content.subtitle, subtitleFont, m_width, mostLines))
            m_y += 1.15 * placeLine({sideMargin, m_y}, line, subtitleFont, false);
        m_y += sectionGap;
        if (m_content.isEmpty())
            m_y += placeLine({sideMargin, m_y}, Words::tr("Nothing on the timeline yet."), subtitleFont, false);
    }

    /// The timeline's part on each page: one scale over all pages, each showing the end of the page before once more.
    QList<TimelineLayout> timelinesIn(double height, double timelineScale, double room, bool fillHeight) const
    {
        LayoutOptions options;
        options.size = QSizeF(m_width, height) / timelineScale;
        options.headerWidth = laneHeaderWidth(m_content.items.lanes, m_measure);
        options.fillHeight = fillHeight;
        const double width = options.size.width() - options.headerWidth;
        const double step = width * (1 - overlapShare);
        const double fullWidth = width + (m_pageCount - 1) * step;
        const TimeRange wider{m_content.range.from,
                              TimeScale(m_content.shape, m_content.range, 0, fullWidth).time(fullWidth + width * room)};
        const TimeScale whole(m_content.shape, wider, 0, fullWidth);
        QList<TimelineLayout> timelines;
        for (int i = 0; i < m_pageCount; ++i) {
            const TimeRange range =
                m_pageCount == 1 ? wider : TimeRange{whole.time(i * step), whole.time(i * step + width)};
            timelines.append(layoutTimeline(m_items, TimeScale(m_content.shape, range, options.headerWidth, width),
                                            options, m_measure));
        }
        return timelines;
    }

    /// What a scale makes of the timeline.
    struct Fit {
        double scale = 0;
        double room = 0; ///< Share of the width that is left behind the last moment, for its words.
        double height = 0; ///< What the lanes want, in page units.
        double missing = 0; ///< Page units that the lanes lack.
        qsizetype unnamed = 0; ///< Items without their words, alone or behind a "+ n more".
        qsizetype cut = 0; ///< Labels that end in an ellipsis; twice where little is left.

        bool isBetterThan(const Fit &other) const
        {
            return std::tie(missing, unnamed) < std::tie(other.missing, other.unnamed);
        }
        /// Where both have the same scale.
        bool readsBetterThan(const Fit &other) const
        {
            return std::tuple(missing, unnamed + cut) < std::tuple(other.missing, other.unnamed + other.cut);
        }
    };

    Fit fitWith(double scale, double room, double available) const
    {
        Fit fit{scale, room};
        for (const TimelineLayout &layout : timelinesIn(available, scale, room, false)) {
            fit.height = qMax(fit.height, (layout.axis.height() + layout.contentHeight) * scale);
            for (const TimelineBox &box : layout.boxes) {
                fit.unnamed += box.count + (box.label.isEmpty() && box.badge.isEmpty() ? 1 : 0);
                if (box.label.endsWith(ellipsis))
                    fit.cut += box.label.size() < fewLetters ? 2 : 1;
            }
        }
        fit.missing = qMax(0.0, fit.height - available);
        return fit;
    }

    Fit fitAt(double scale, double available) const
    {
        Fit best = fitWith(scale, 0, available);
        for (const double room : rooms) {
            if (const Fit fit = fitWith(scale, room, available); m_endIsOpen && fit.readsBetterThan(best))
                best = fit;
        }
        return best;
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
            leaveOutLanes(best, most);
        m_page.timelineScale = best.scale;
        m_timelines = timelinesIn(qMin(most, mostStretch * best.height), best.scale, best.room, true);
    }

    /// Keeps the first lanes that fit.
    void leaveOutLanes(const Fit &fitting, double available)
    {
        for (bool fits = false; !fits && m_items.lanes.size() > 1;) {
            const TimelineLayout layout = timelinesIn(available, fitting.scale, fitting.room, false).first();
            const auto count = std::count_if(layout.lanes.begin(), layout.lanes.end(), [&layout](const LaneBox &lane) {
                return lane.rect.bottom() <= layout.size.height();
            });
            fits = count == m_items.lanes.size();
            // The last lane is the higher for what stands below all lanes.
            const qsizetype kept = qMax<qsizetype>(1, count);
            m_items.lanes.remove(kept, m_items.lanes.size() - kept);
        }
    }

    double timelineEnd() const
    {
        const double height = m_timelines.isEmpty() ? 0 : m_timelines.first().size.height();
        return m_page.timelineAt.y() + height * m_page.timelineScale;
    }

    /// All that is drawn on any of the pages.
    TimelineLayout everything() const
    {
        TimelineLayout all;
        for (const TimelineLayout &timeline : m_timelines) {
            all.boxes += timeline.boxes;
            all.breaks += timeline.breaks;
            all.publications += timeline.publications;
            all.coverage += timeline.coverage;
        }
        return all;
    }

    /// Rows of marks below the timeline, as many as are needed; returns their height.
    double placeLegend()
    {
        const QFontMetricsF metrics(interfaceFont(LegendFontSize));
        m_page.legend = legendOf(everything(), m_content);
        if (!m_hasLegend)
            m_page.legend.removeIf([](const LegendEntry &entry) { return entry.mark != LegendEntry::Mark::Draft; });
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
            const double width = entry.rect.width() + LegendMarkGap + metrics.horizontalAdvance(entry.words);
            if (x > sideMargin && x + width > sideMargin + m_width) {
                x = sideMargin;
                middle += legendRow;
            }
            entry.rect.moveTo(x, middle - entry.rect.height() / 2);
            x += width + legendGap;
        }
        return m_page.legend.isEmpty() ? 0 : middle + legendRow / 2 - timelineEnd() - sectionGap;
    }

    void placeFooter(const QList<FooterColumn> &columns)
    {
        m_page.rule = QLineF(sideMargin, m_y, sideMargin + m_width, m_y);
        m_y += footerPadding;
        const double step = (m_width + FooterColumnGap) / double(qMax(1, columns.size()));
        double end = m_y;
        for (qsizetype i = 0; i < columns.size(); ++i) {
            QPointF at(sideMargin + double(i) * step, m_y);
            placeLine(at, columns.at(i).heading, interfaceFont(FooterFontSize, QFont::DemiBold), true);
            for (const QString &line : columns.at(i).lines) {
                at.ry() += footerLine;
                placeLine(at, line, interfaceFont(FooterFontSize), false);
            }
            end = qMax(end, at.y() + footerLine + madeGap);
        }
        const QFont font = interfaceFont(FooterFontSize);
        placeLine({sideMargin, end}, brokenLines(m_content.made, font, m_width * mostMadeShare, 1).value(0), font,
                  false);
        m_lastLine = end;
    }

    /// The page with its part of the timeline, its number, and marks where its neighbours' parts begin and end.
    PicturePage pageAt(int index) const
    {
        PicturePage page = m_page;
        page.timeline = m_timelines.value(index);
        if (m_pageCount == 1)
            return page;
        const QFont font = interfaceFont(FooterFontSize);
        const QFontMetricsF metrics(font);
        const QString number = Words::tr("Page %1 of %2").arg(index + 1).arg(m_pageCount);
        const double right = sideMargin + m_width;
        page.lines.append({{right - metrics.horizontalAdvance(number), m_lastLine + metrics.ascent()}, number, font});
        const double left = sideMargin + page.timeline.headerWidth * page.timelineScale;
        const double overlap = (right - left) * overlapShare;
        const double top = page.timelineAt.y();
        const auto mark = [&](double x, int neighbour, double share) {
            const QString words = Words::tr("page %1").arg(neighbour + 1);
            page.overlaps.append({QLineF(x, top - sectionGap, x, top),
                                  QLineF(x, timelineEnd(), x, timelineEnd() + sectionGap),
                                  QPointF(x + 4 - share * (metrics.horizontalAdvance(words) + 8), top - 4), words});
        };
        if (index > 0)
            mark(left + overlap, index - 1, 1);
        if (index + 1 < m_pageCount)
            mark(right - overlap, index + 1, 0);
        return page;
    }
};

} // namespace

QList<PicturePage> layoutPicture(const PictureContent &content, const PictureOptions &options,
                                 const TextMeasure &measure)
{
    return PageLayout(content, options, measure).pages();
}

} // namespace dateline
