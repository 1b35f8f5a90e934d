// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/time/Ticks.h"

#include "core/time/Calendar.h"
#include "core/time/CalendarNames.h"
#include "core/time/CalendarStep.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

namespace dateline {

using namespace Qt::StringLiterals;

namespace {

using LabelWidth = std::function<double(const QString &label, bool major)>;
using enum CalendarUnit;

constexpr double labelGap = 8; ///< logical pixels between two labels
constexpr double hair = 0.5; ///< logical pixels that make no difference
constexpr double leastLineGap = 12; ///< logical pixels between two lines without labels

/// One way to label both levels, for steps of a few units.
struct Level {
    CalendarUnit finest;
    CalendarUnit coarsest;
    int leastLabels; ///< Minor labels a stretch needs room for, else a coarser level says more.
    CalendarUnit above;
    const char *minor;
    const char *major;
};

/// From the finest to the coarsest; less than a day has hours whatever the room.
constexpr std::array<Level, 7> levels{{
    {Millisecond, Millisecond, 2, Second, ".{thousandth}",
     QT_TRANSLATE_NOOP("Ticks", "{day} {month} {year} {hour}:{minute}:{second}")},
    {Second, Second, 2, Minute, "{hour}:{minute}:{second}",
     QT_TRANSLATE_NOOP("Ticks", "{day} {month} {year} {hour}:{minute}")},
    {Minute, Hour, 6, Day, "{hour}:{minute}", QT_TRANSLATE_NOOP("Ticks", "{weekday} {day} {Month} {year}")},
    {Day, Week, 3, Month, QT_TRANSLATE_NOOP("Ticks", "{weekday} {day}"), QT_TRANSLATE_NOOP("Ticks", "{Month} {year}")},
    {Day, Week, 1, Year, QT_TRANSLATE_NOOP("Ticks", "{day} {month}"), "{year}"},
    {Month, Month, 1, Year, "{month}", "{year}"},
    {Minute, Hour, 1, Day, "{hour}:{minute}", QT_TRANSLATE_NOOP("Ticks", "{weekday} {day} {Month} {year}")},
}};

QString translated(const char *pattern)
{
    return QCoreApplication::translate("Ticks", pattern);
}

QString filledIn(QString pattern, double time)
{
    const CivilDay day = CivilDay::at(time);
    const int millisecond = static_cast<int>(time - day.start());
    const auto digits = [](int number, int count) { return u"%1"_s.arg(number, count, 10, QChar(u'0')); };
    return pattern.replace(u"{year}"_s, yearName(day.year))
        .replace(u"{Month}"_s, monthName(day.month))
        .replace(u"{month}"_s, shortMonthName(day.month))
        .replace(u"{weekday}"_s, shortWeekdayName(dayOfWeek(day.daysSinceEpoch())))
        .replace(u"{day}"_s, QString::number(day.day))
        .replace(u"{hour}"_s, digits(millisecond / 3'600'000, 2))
        .replace(u"{minute}"_s, digits(millisecond / 60'000 % 60, 2))
        .replace(u"{second}"_s, digits(millisecond / 1000 % 60, 2))
        .replace(u"{thousandth}"_s, digits(millisecond % 1000, 3));
}

/// The ticks of what is seen of one stretch.
class StretchTicks {
public:
    /// limit: where labels must end.
    StretchTicks(const TimeScale::Piece &piece, double limit, const LabelWidth &width)
        : m_piece(piece)
        , m_limit(limit)
        , m_rate((piece.xTo - piece.xFrom) / piece.time.length())
        , m_width(width)
    {
        chooseSteps();
    }

    QList<Tick> ticks()
    {
        addLevel(m_major, m_majorPattern, true);
        addLevel(m_minor, m_minorPattern, false);
        return m_ticks;
    }

private:
    TimeScale::Piece m_piece;
    double m_limit;
    double m_rate; ///< logical pixels per millisecond
    const LabelWidth &m_width;
    CalendarStep m_minor;
    CalendarStep m_major;
    QString m_minorPattern; ///< Empty: lines alone.
    QString m_majorPattern = u"{year}"_s;
    QList<Tick> m_ticks;

    double labelWidth(const QString &label, bool major) const { return m_width(label, major) + TickLabelInset; }

    CalendarStep stepFor(double pixels) const { return CalendarStep::atLeast(pixels / m_rate); }

    void chooseSteps()
    {
        if (std::any_of(levels.begin(), levels.end(), [this](const Level &level) { return choose(level); }))
            return;
        const CalendarStep year = CalendarStep::every(Year);
        const double label = std::max(labelWidth(filledIn(m_majorPattern, m_piece.time.from), true),
                                      labelWidth(filledIn(m_majorPattern, m_piece.time.to), true));
        m_major = CalendarStep::atLeast(std::max(year.length, (label + labelGap) / m_rate));
        m_minor = CalendarStep::atLeast(std::max(year.length, leastLineGap / m_rate));
    }

    bool choose(const Level &level)
    {
        const double wideTime = CivilDay{2026, 9, 30}.start() + 0.95 * MillisecondsPerDay;
        const QString minor = translated(level.minor);
        CalendarStep step = stepFor(labelWidth(filledIn(minor, wideTime), false) + labelGap);
        if (step.unit > level.coarsest)
            return false;
        if (step.unit < level.finest)
            step = CalendarStep::every(level.finest);
        if (step.length * m_rate * level.leastLabels > m_piece.xTo - m_piece.xFrom + hair)
            return false;
        const QString major = translated(level.major);
        if (level.above != Year && m_piece.xFrom + labelWidth(filledIn(major, m_piece.time.from), true) > m_limit)
            return false;
        m_minor = step;
        m_minorPattern = minor;
        m_major = CalendarStep::every(level.above);
        m_majorPattern = major;
        return true;
    }

    void addLevel(const CalendarStep &step, const QString &pattern, bool major)
    {
        const qsizetype first = m_ticks.size();
        double time = step.tickAtOrBefore(m_piece.time.from);
        const bool hasTick = step.tickAfter(time) < m_piece.time.to;
        if (major && time < m_piece.time.from && !(step.unit == Year && m_minorPattern.isEmpty() && hasTick))
            m_ticks.append({m_piece.time.from, m_piece.xFrom, filledIn(pattern, m_piece.time.from), true, false});
        while (time < m_piece.time.to) {
            if (time >= m_piece.time.from) {
                const double x = m_piece.xFrom + (time - m_piece.time.from) * m_rate;
                m_ticks.append({time, x, filledIn(pattern, time), major, true});
            }
            const double next = step.tickAfter(time);
            if (next <= time)
                break;
            time = next;
        }
        dropTouchingLabels(first);
    }

    /// Of two labels that touch the first stays, except that a unit's own begin goes before one that began outside.
    void dropTouchingLabels(qsizetype first)
    {
        double end = m_piece.xFrom;
        for (qsizetype i = first; i < m_ticks.size(); ++i) {
            Tick &tick = m_ticks[i];
            const double labelEnd = tick.x + labelWidth(tick.label, tick.major);
            const bool nextIsNear = i + 1 < m_ticks.size() && m_ticks.at(i + 1).x < labelEnd + labelGap
                && m_ticks.at(i + 1).x + labelWidth(m_ticks.at(i + 1).label, tick.major) <= m_limit;
            if (tick.x < end || labelEnd > m_limit || (!tick.line && nextIsNear))
                tick.label.clear();
            else
                end = labelEnd + labelGap;
        }
    }
};

} // namespace

QList<Tick> calendarTicks(const TimeScale &scale, const LabelWidth &width)
{
    QList<Tick> ticks;
    const QList<TimeScale::Piece> pieces = scale.pieces();
    for (qsizetype i = 0; i < pieces.size(); ++i) {
        if (pieces.at(i).isFold)
            continue;
        const bool goesOn = i + 2 < pieces.size();
        const double limit = goesOn ? pieces.at(i + 2).xFrom - labelGap : scale.right();
        ticks.append(StretchTicks(pieces.at(i), limit, width).ticks());
    }
    return ticks;
}

} // namespace dateline
