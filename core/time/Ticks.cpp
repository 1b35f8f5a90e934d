// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/time/Ticks.h"

#include "core/time/Calendar.h"
#include "core/time/CalendarNames.h"
#include "core/time/CalendarStep.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>
#include <array>
#include <utility>

namespace dateline {

using namespace Qt::StringLiterals;

namespace {

using LabelWidth = std::function<double(const QString &label, bool major)>;
using enum CalendarUnit;

constexpr double labelGap = 8; ///< logical pixels between two labels
constexpr double hair = 0.5; ///< logical pixels that make no difference
constexpr double leastLineGap = 12; ///< logical pixels between two lines without labels
constexpr double leastMajorGap = 120; ///< logical pixels between two major ticks of a stretch

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

/// Far years are read by their size.
QString yearLabel(qint64 year)
{
    constexpr qint64 firstGrouped = 10'000;
    constexpr qint64 million = 1'000'000;
    const bool isBefore = year < 1;
    const qint64 count = isBefore ? 1 - year : year;
    if (count < firstGrouped)
        return yearName(year);
    const QLocale locale;
    const QString name = count >= million && count % (million / 10) == 0
        ? QCoreApplication::translate("Ticks", "%1 million")
              .arg(locale.toString(static_cast<double>(count) / million, 'g', QLocale::FloatingPointShortest))
        : locale.toString(count);
    return isBefore ? QCoreApplication::translate("Ticks", "%1 BC").arg(name) : name;
}

/// local: as the clocks show it.
QString filledIn(QString pattern, double local)
{
    const CivilDay day = CivilDay::at(local);
    const int millisecond = static_cast<int>(local - day.start());
    const auto digits = [](int number, int count) { return u"%1"_s.arg(number, count, 10, QChar(u'0')); };
    return pattern.replace(u"{year}"_s, yearLabel(day.year))
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
    StretchTicks(const TimeScale::Piece &piece, double limit, const LabelWidth &width, const Zone &zone)
        : m_piece(piece)
        , m_zone(zone)
        , m_limit(limit)
        , m_rate((piece.xTo - piece.xFrom) / piece.time.length())
        , m_width(width)
    {
        chooseSteps();
    }

    QList<Tick> ticks()
    {
        addLevel(m_major, m_majorPattern, true);
        const qsizetype majors = m_ticks.size();
        addLevel(m_minor, m_minorPattern, false);
        if (m_minor.unit == Year)
            dropRepeatedLabels(majors);
        if (m_minorPattern.isEmpty())
            nameMonth();
        return m_ticks;
    }

private:
    TimeScale::Piece m_piece;
    const Zone &m_zone;
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

    QString labelAt(const QString &pattern, double moment) const { return filledIn(pattern, m_zone.local(moment)); }

    void chooseSteps()
    {
        if (std::any_of(levels.begin(), levels.end(), [this](const Level &level) { return choose(level); }))
            return;
        const double length = CalendarStep::every(Year).length;
        const double label = std::max(labelWidth(labelAt(m_majorPattern, m_piece.time.from), true),
                                      labelWidth(labelAt(m_majorPattern, m_piece.time.to), true))
            + labelGap;
        const auto step = [this, length](double pixels) {
            return CalendarStep::atLeast(std::max(length, pixels / m_rate));
        };
        m_major = step(std::max(label, leastMajorGap));
        m_minor = step(label);
        while (m_major.count % m_minor.count != 0)
            m_minor = CalendarStep::atLeast(1.1 * m_minor.length);
        if (m_minor.count < m_major.count)
            m_minorPattern = m_majorPattern;
        else
            m_minor = step(leastLineGap);
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
        const double unit = CalendarStep::every(level.above).length * m_rate;
        if (unit < leastMajorGap && unit + hair < m_piece.xTo - m_piece.xFrom)
            return false;
        const QString major = translated(level.major);
        if (level.above != Year && m_piece.xFrom + labelWidth(labelAt(major, m_piece.time.from), true) > m_limit)
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
        double local = step.tickAtOrBefore(m_zone.local(m_piece.time.from));
        double time = m_zone.moment(local);
        const bool hasTick = m_zone.moment(step.tickAfter(local)) < m_piece.time.to;
        if (major && time < m_piece.time.from && !(m_minor.unit == Year && hasTick))
            m_ticks.append({m_piece.time.from, m_piece.xFrom, labelAt(pattern, m_piece.time.from), true, false});
        while (time < m_piece.time.to) {
            // Times that the clocks skip fall on the one that they go on with.
            const bool isRepeated = m_ticks.size() > first && m_ticks.last().line && m_ticks.last().time == time;
            if (time >= m_piece.time.from && !isRepeated) {
                const double x = m_piece.xFrom + (time - m_piece.time.from) * m_rate;
                m_ticks.append({time, x, labelAt(pattern, time), major, true});
            }
            const double next = step.tickAfter(local);
            if (next <= local)
                break;
            local = next;
            time = m_zone.moment(local);
        }
        dropTouchingLabels(first);
    }

    /// What has no room for days says its month, where it lies within one.
    void nameMonth()
    {
        const CalendarStep month = CalendarStep::every(Month);
        const double begin = month.tickAtOrBefore(m_zone.local(m_piece.time.from));
        const QString label = labelAt(u"{month}"_s, m_piece.time.from);
        if (m_piece.time.to <= m_zone.moment(month.tickAfter(begin))
            && m_piece.xFrom + labelWidth(label, false) <= m_limit)
            m_ticks.append({m_piece.time.from, m_piece.xFrom, label, false, false});
    }

    /// A year that stands above does not stand below as well.
    void dropRepeatedLabels(qsizetype majors)
    {
        for (qsizetype i = majors; i < m_ticks.size(); ++i) {
            const auto isAbove = [time = m_ticks.at(i).time](const Tick &tick) {
                return tick.time == time && !tick.label.isEmpty();
            };
            if (std::any_of(m_ticks.cbegin(), m_ticks.cbegin() + majors, isAbove))
                m_ticks[i].label.clear();
        }
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

/// A stretch within the year of the one before need not name it where it says more than that. year: the last one named.
void saysYearOnce(QList<Tick> &stretch, QString &year)
{
    const auto isAbove = [](const Tick &tick) { return tick.major && !tick.label.isEmpty(); };
    const auto isBelow = [](const Tick &tick) { return !tick.major && !tick.label.isEmpty(); };
    const auto first = std::find_if(stretch.begin(), stretch.end(), isAbove);
    if (first == stretch.end())
        return;
    const bool isRepeated = first->label == year;
    for (const Tick &tick : std::as_const(stretch)) {
        if (isAbove(tick))
            year = tick.label;
    }
    if (isRepeated && std::any_of(stretch.begin(), stretch.end(), isBelow))
        first->label.clear();
}

} // namespace

QList<Tick> calendarTicks(const TimeScale &scale, const LabelWidth &width, const Zone &zone)
{
    QList<Tick> ticks;
    QString year; ///< What stands above the stretch before, where that is a year alone.
    const QList<TimeScale::Piece> pieces = scale.pieces();
    for (qsizetype i = 0; i < pieces.size(); ++i) {
        if (pieces.at(i).isFold)
            continue;
        const bool goesOn = i + 2 < pieces.size();
        const double limit = goesOn ? pieces.at(i + 2).xFrom - labelGap : scale.right();
        QList<Tick> stretch = StretchTicks(pieces.at(i), limit, width, zone).ticks();
        saysYearOnce(stretch, year);
        ticks.append(stretch);
    }
    return ticks;
}

} // namespace dateline
