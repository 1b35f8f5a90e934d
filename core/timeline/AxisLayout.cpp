// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/timeline/AxisLayout.h"

#include "core/time/Calendar.h"
#include "core/time/Ticks.h"
#include "core/timeline/TimeWindows.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>
#include <cmath>

namespace dateline {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Timeline)
};

constexpr double labelHeight = 18;
constexpr double majorTop = 4.5;
constexpr double minorTop = 25;
constexpr double zoneLeft = 14;
constexpr double narrowestDay = 14; ///< Weekends are shaded where a day is wider.
constexpr double breakLabelHeight = 12;
constexpr double breakLabelBottom = 1;
constexpr double coverageHeight = 3;
constexpr double coverageBottom = 1; ///< above the axis' line
constexpr double coverageStep = 4; ///< the least width of a piece
constexpr double pillTop = 4;
constexpr double pillHeight = 18;
constexpr double widestPill = 180; ///< Longer words would cover the dates of several days.
constexpr double pillPadding = 10;
constexpr double pillGap = 4;

class AxisLayouter {
public:
    AxisLayouter(TimelineLayout &layout, const TimeScale &scale, const Zone &zone, const TextMeasure &measure)
        : m_layout(layout)
        , m_scale(scale)
        , m_zone(zone)
        , m_measure(measure)
    {
    }

    void addTicks()
    {
        const auto width = [this](const QString &label, bool major) {
            return m_measure.width(label, major ? TextStyle::AxisMajor : TextStyle::AxisMinor);
        };
        for (const Tick &tick : calendarTicks(m_scale, width, m_zone)) {
            if (tick.line)
                m_layout.gridLines.append(tick.x);
            if (tick.label.isEmpty())
                continue;
            const QRectF rect(tick.x + TickLabelInset, tick.major ? majorTop : minorTop, width(tick.label, tick.major),
                              labelHeight);
            m_layout.labels.append({tick.x, tick.label, rect, tick.major});
        }
        std::sort(m_layout.gridLines.begin(), m_layout.gridLines.end());
        m_layout.gridLines.erase(std::unique(m_layout.gridLines.begin(), m_layout.gridLines.end()),
                                 m_layout.gridLines.end());
    }

    void addPieces()
    {
        for (const TimeScale::Piece &piece : m_scale.pieces()) {
            if (piece.isFold) {
                addBreak(piece);
            } else {
                m_layout.axisLines.append(QRectF(piece.xFrom, m_layout.axis.bottom(), piece.xTo - piece.xFrom, 0));
                addWeekends(piece);
            }
        }
    }

    /// One mark for publications that stand too near each other.
    void addPublications(QList<TimelineItems::Publication> publications)
    {
        std::sort(publications.begin(), publications.end(),
                  [](const auto &a, const auto &b) { return a.time < b.time; });
        publications.removeIf([this](const auto &publication) {
            const double x = m_scale.x(publication.time);
            return x < m_scale.left() || x > m_scale.right() || m_scale.isInFold(x);
        });
        for (qsizetype i = 0; i < publications.size();) {
            const PublicationMark mark = publicationMark(publications.at(i));
            qsizetype next = i + 1;
            while (next < publications.size() && m_scale.x(publications.at(next).time) < mark.pill.right() + pillGap)
                ++next;
            m_layout.publications.append(
                next - i == 1 ? mark
                              : publicationMark({publications.at(i).time, Words::tr("%1 sources").arg(next - i)}));
            i = next;
        }
        m_layout.labels.removeIf([this](const AxisLabel &label) {
            const auto &marks = m_layout.publications;
            return label.major && std::any_of(marks.begin(), marks.end(), [&label](const PublicationMark &mark) {
                       return mark.pill.intersects(label.rect);
                   });
        });
    }

    void addCoverage(const Coverage &coverage)
    {
        if (coverage.isEmpty())
            return;
        const TimeWindows windows(m_scale, coverageStep);
        const double top = m_layout.axis.bottom() - coverageBottom - coverageHeight;
        for (const TimeScale::Piece &piece : m_scale.pieces()) {
            for (double time = piece.time.from; !piece.isFold && time < piece.time.to;) {
                const TimeRange window = windows.at(time);
                const double from = m_scale.x(time);
                const double to = std::min(m_scale.x(window.to), piece.xTo);
                addBand({QRectF(from, top, to - from, coverageHeight), coverage.mostIn(window)});
                if (!(window.to > time))
                    break;
                time = window.to;
            }
        }
    }

    void addToday(double now)
    {
        const double x = m_scale.x(now);
        if (x < m_scale.left() || x > m_scale.right() || m_scale.isInFold(x))
            return;
        TodayMark mark{x, {}, {}};
        const QString label = Words::tr("Today");
        const double width = m_measure.width(label, TextStyle::BreakLabel);
        const QRectF rect(x + TickLabelInset, m_layout.size.height() - breakLabelBottom - breakLabelHeight, width,
                          breakLabelHeight);
        const bool isFree = std::none_of(m_layout.breaks.begin(), m_layout.breaks.end(),
                                         [&rect](const AxisBreak &gap) { return gap.labelRect.intersects(rect); });
        if (isFree && rect.right() <= m_scale.right()) {
            mark.label = label;
            mark.labelRect = rect;
        }
        m_layout.today = mark;
    }

    void addZone()
    {
        if (m_zone.isUtc())
            return;
        const QRectF rect(zoneLeft, minorTop, std::max(0.0, m_layout.headerWidth - zoneLeft - pillGap), labelHeight);
        const QString place = m_zone.name().section(u'/', -1).replace(u'_', u' ');
        m_layout.zone = m_measure.elided(place, TextStyle::AxisMinor, rect.width());
        m_layout.zoneRect = rect;
    }

private:
    TimelineLayout &m_layout;
    const TimeScale &m_scale;
    const Zone &m_zone;
    const TextMeasure &m_measure;

    /// Grows the last piece where it goes on in the same way.
    void addBand(const CoverageBand &band)
    {
        QList<CoverageBand> &bands = m_layout.coverage;
        if (!bands.isEmpty() && bands.last().sources == band.sources
            && std::abs(bands.last().rect.right() - band.rect.left()) < 0.01)
            bands.last().rect.setRight(band.rect.right());
        else
            bands.append(band);
    }

    double lanesHeight() const { return m_layout.size.height() - m_layout.axis.bottom(); }

    void addBreak(const TimeScale::Piece &piece)
    {
        const Fold fold = m_scale.shape().folds().at(piece.stretch);
        AxisBreak gap;
        gap.rect = QRectF(piece.xFrom, m_layout.axis.top(), piece.xTo - piece.xFrom, m_layout.size.height());
        gap.from = fold.from;
        gap.to = fold.to;
        const QString label = foldLabel({fold.from, fold.to});
        const double width = m_measure.width(label, TextStyle::BreakLabel);
        const QRectF labelRect(gap.rect.center().x() - width / 2,
                               m_layout.size.height() - breakLabelBottom - breakLabelHeight, width, breakLabelHeight);
        if (labelRect.left() >= m_scale.left() && labelRect.right() <= m_scale.right()) {
            gap.label = label;
            gap.labelRect = labelRect;
        }
        m_layout.breaks.append(gap);
    }

    void addWeekends(const TimeScale::Piece &piece)
    {
        const double dayWidth = (piece.xTo - piece.xFrom) / piece.time.length() * MillisecondsPerDay;
        if (dayWidth < narrowestDay)
            return;
        const qint64 first = CivilDay::at(m_zone.local(piece.time.from)).daysSinceEpoch();
        const qint64 last = CivilDay::at(m_zone.local(piece.time.to)).daysSinceEpoch();
        const auto startOf = [this](qint64 day) {
            return m_zone.moment(static_cast<double>(day) * MillisecondsPerDay);
        };
        for (qint64 saturday = first - dayOfWeek(first) + 6 - 7; saturday <= last; saturday += 7) {
            const double from = std::max(piece.time.from, startOf(saturday));
            const double to = std::min(piece.time.to, startOf(saturday + 2));
            if (from < to) {
                m_layout.weekends.append(
                    QRectF(m_scale.x(from), m_layout.axis.bottom(), m_scale.x(to) - m_scale.x(from), lanesHeight()));
            }
        }
    }

    /// The place for a pill of width nearest to wanted that is clear of all that is taken and still stands over the
    /// mark in the middle of wanted; where there is none, wanted itself, moved into the axis, and false.
    std::pair<double, bool> clearLeft(double wanted, double width, const QList<QRectF> &taken) const
    {
        const double most = std::max(m_scale.left(), m_scale.right() - width);
        QList<double> places{std::clamp(wanted, m_scale.left(), most)};
        for (const QRectF &rect : taken)
            places << rect.left() - pillGap - width << rect.right() + pillGap;
        std::sort(places.begin() + 1, places.end(),
                  [wanted](double a, double b) { return std::abs(a - wanted) < std::abs(b - wanted); });
        const auto isClear = [&](double left) {
            return left >= m_scale.left() && left <= most && std::abs(left - wanted) <= width / 2
                && std::none_of(taken.begin(), taken.end(), [left, width](const QRectF &rect) {
                       return rect.left() < left + width + pillGap / 2 && rect.right() + pillGap / 2 > left;
                   });
        };
        const auto place = std::find_if(places.begin(), places.end(), isClear);
        return place == places.end() ? std::pair(places.first(), false) : std::pair(*place, true);
    }

    /// Where a pill stands: clear of other pills, and of major labels where there is room; else the labels under it
    /// give way.
    double pillLeft(double wanted, double width) const
    {
        QList<QRectF> pills;
        for (const PublicationMark &other : m_layout.publications)
            pills.append(other.pill);
        QList<QRectF> all = pills;
        for (const AxisLabel &label : m_layout.labels) {
            if (label.major)
                all.append(label.rect);
        }
        const auto [left, clear] = clearLeft(wanted, width, all);
        return clear ? left : clearLeft(wanted, width, pills).first;
    }

    /// The label stands around its mark, within the axis and clear of what stands there already.
    PublicationMark publicationMark(const TimelineItems::Publication &publication) const
    {
        PublicationMark mark{m_scale.x(publication.time), publication.label, {}};
        const double most = std::min(widestPill, m_scale.width() / 3);
        mark.label = m_measure.elided(publication.label, TextStyle::SmallLabel, most);
        const double width = m_measure.width(mark.label, TextStyle::SmallLabel) + 2 * pillPadding;
        const double left = pillLeft(mark.x - width / 2, width);
        mark.pill = QRectF(left, pillTop, width, pillHeight);
        return mark;
    }
};

} // namespace

void layoutAxis(TimelineLayout &layout, const TimelineItems &items, const TimeScale &scale,
                const LayoutOptions &options, const TextMeasure &measure)
{
    AxisLayouter axis(layout, scale, options.zone, measure);
    axis.addTicks();
    axis.addPieces();
    axis.addPublications(items.publications);
    axis.addCoverage(items.coverage);
    if (options.now)
        axis.addToday(*options.now);
    axis.addZone();
}

QString foldLabel(TimeRange leftOut)
{
    const double days = leftOut.length() / MillisecondsPerDay;
    const double years = days / 365.2425;
    constexpr double million = 1e6;
    if (years >= million)
        return Words::tr("%1 M y", "millions of years")
            .arg(QLocale().toString(years / million, 'f', years < 10 * million ? 1 : 0));
    if (years >= 2)
        return Words::tr("%1 y").arg(QLocale().toString(std::round(years), 'f', 0));
    const double months = years * 12;
    return months >= 2 ? Words::tr("%1 mo").arg(std::round(months)) : Words::tr("%1 d").arg(std::round(days));
}

} // namespace dateline
