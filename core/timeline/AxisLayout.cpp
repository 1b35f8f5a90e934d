// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/timeline/AxisLayout.h"

#include "core/time/Calendar.h"
#include "core/time/Ticks.h"

#include <QCoreApplication>

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
constexpr double narrowestDay = 14; ///< Weekends are shaded where a day is wider.
constexpr double breakLabelHeight = 12;
constexpr double breakLabelBottom = 1;
constexpr double pillTop = 4;
constexpr double pillHeight = 18;
constexpr double pillPadding = 10;
constexpr double pillGap = 4;

class AxisLayouter {
public:
    AxisLayouter(TimelineLayout &layout, const TimeScale &scale, const TextMeasure &measure)
        : m_layout(layout)
        , m_scale(scale)
        , m_measure(measure)
    {
    }

    void addTicks()
    {
        const auto width = [this](const QString &label, bool major) {
            return m_measure.width(label, major ? TextStyle::AxisMajor : TextStyle::AxisMinor);
        };
        for (const Tick &tick : calendarTicks(m_scale, width)) {
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

private:
    TimelineLayout &m_layout;
    const TimeScale &m_scale;
    const TextMeasure &m_measure;

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
        const qint64 first = CivilDay::at(piece.time.from).daysSinceEpoch();
        const qint64 last = CivilDay::at(piece.time.to).daysSinceEpoch();
        for (qint64 saturday = first - dayOfWeek(first) + 6 - 7; saturday <= last; saturday += 7) {
            const double from = std::max(piece.time.from, static_cast<double>(saturday) * MillisecondsPerDay);
            const double to = std::min(piece.time.to, static_cast<double>(saturday + 2) * MillisecondsPerDay);
            if (from < to) {
                m_layout.weekends.append(
                    QRectF(m_scale.x(from), m_layout.axis.bottom(), m_scale.x(to) - m_scale.x(from), lanesHeight()));
            }
        }
    }

    /// The place nearest to wanted where width keeps clear of major labels and of other publications' pills; where
    /// there is none, wanted itself, moved into the axis: the labels under it give way.
    double freeLeft(double wanted, double width) const
    {
        const double most = std::max(m_scale.left(), m_scale.right() - width);
        QList<QRectF> taken;
        for (const AxisLabel &label : m_layout.labels) {
            if (label.major)
                taken.append(label.rect);
        }
        for (const PublicationMark &other : m_layout.publications)
            taken.append(other.pill);
        QList<double> places{std::clamp(wanted, m_scale.left(), most)};
        for (const QRectF &rect : std::as_const(taken))
            places << rect.left() - pillGap - width << rect.right() + pillGap;
        std::sort(places.begin() + 1, places.end(),
                  [wanted](double a, double b) { return std::abs(a - wanted) < std::abs(b - wanted); });
        const auto isFree = [&](double left) {
            return left >= m_scale.left() && left <= most
                && std::none_of(taken.begin(), taken.end(), [left, width](const QRectF &rect) {
                       return rect.left() < left + width + pillGap / 2 && rect.right() + pillGap / 2 > left;
                   });
        };
        const auto place = std::find_if(places.begin(), places.end(), isFree);
        return place == places.end() ? places.first() : *place;
    }

    /// The label stands around its mark, within the axis and clear of what stands there already.
    PublicationMark publicationMark(const TimelineItems::Publication &publication) const
    {
        PublicationMark mark{m_scale.x(publication.time), publication.label, {}};
        const double most = m_scale.width() / 3;
        mark.label = m_measure.elided(publication.label, TextStyle::SmallLabel, most);
        const double width = m_measure.width(mark.label, TextStyle::SmallLabel) + 2 * pillPadding;
        const double left = freeLeft(mark.x - width / 2, width);
        mark.pill = QRectF(left, pillTop, width, pillHeight);
        return mark;
    }
};

} // namespace

void layoutAxis(TimelineLayout &layout, const QList<TimelineItems::Publication> &publications, const TimeScale &scale,
                const TextMeasure &measure)
{
    AxisLayouter axis(layout, scale, measure);
    axis.addTicks();
    axis.addPieces();
    axis.addPublications(publications);
}

QString foldLabel(TimeRange leftOut)
{
    const double days = leftOut.length() / MillisecondsPerDay;
    const double years = days / 365.2425;
    if (years >= 2)
        return Words::tr("%1 y").arg(std::round(years), 0, 'f', 0);
    const double months = years * 12;
    return months >= 2 ? Words::tr("%1 mo").arg(std::round(months)) : Words::tr("%1 d").arg(std::round(days));
}

} // namespace dateline
