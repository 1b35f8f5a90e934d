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

    /// The label stands around its mark, within the axis and right of a major label that is in its way.
    PublicationMark publicationMark(const TimelineItems::Publication &publication) const
    {
        PublicationMark mark{m_scale.x(publication.time), publication.label, {}};
        const double most = m_scale.width() / 3;
        mark.label = m_measure.elided(publication.label, TextStyle::SmallLabel, most);
        const double width = m_measure.width(mark.label, TextStyle::SmallLabel) + 2 * pillPadding;
        double left = std::clamp(mark.x - width / 2, m_scale.left(), std::max(m_scale.left(), m_scale.right() - width));
        for (const AxisLabel &label : m_layout.labels) {
            if (label.major && label.rect.left() < left + width && label.rect.right() + pillGap > left)
                left = label.rect.right() + pillGap;
        }
        if (!m_layout.publications.isEmpty())
            left = std::max(left, m_layout.publications.last().pill.right() + pillGap);
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
