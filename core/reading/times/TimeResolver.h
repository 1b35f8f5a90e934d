// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/reading/Reading.h"
#include "core/reading/times/Tense.h"
#include "core/reading/times/TimePatterns.h"

#include <QDate>

#include <optional>

namespace dateline {

/// Gives matched expressions their values, one after the other in the order of the text: relative ones count from the
/// day of publication or, in a narrative of other times, from the date that was named last.
class TimeResolver {
public:
    explicit TimeResolver(const Document &document);

    /// The mention that a match makes; none where its numbers are no date or its rule is "none".
    std::optional<TimeMention> resolve(const TimeMatch &match, const Sentence &sentence, Span span);

private:
    /// A date as last named; parts from the right may be missing (0).
    struct Named {
        int year = 0; ///< Negative before Christ: -44 is 44 BC.
        int month = 0;
        int day = 0;
    };
    /// A value, and what it was counted from.
    struct Found {
        TimexType type = TimexType::Date;
        QString value;
        QDate reference; ///< Invalid: the value stands in the text as it is.
        bool fromText = false; ///< The reference is a date named before, not publication.
    };
    using Rule = std::optional<Found> (TimeResolver::*)(const TimeMatch &);

    static Rule ruleNamed(const QString &name);

    // Days (DayRules.cpp)
    std::optional<Found> date(const TimeMatch &match);
    std::optional<Found> rangeEnd(const TimeMatch &match);
    std::optional<Found> shortRange(const TimeMatch &match);
    std::optional<Found> dayAlone(const TimeMatch &match);
    std::optional<Found> weekday(const TimeMatch &match);
    std::optional<Found> deictic(const TimeMatch &match);
    std::optional<Found> feast(const TimeMatch &match);

    // Times of the day (ClockRules.cpp)
    std::optional<Found> partOfDay(const TimeMatch &match);
    std::optional<Found> samePart(const TimeMatch &match);
    std::optional<Found> nextPart(const TimeMatch &match);
    std::optional<Found> partBeside(const TimeMatch &match);
    std::optional<Found> clock(const TimeMatch &match);

    // Counted from another time (CountRules.cpp)
    std::optional<Found> yearAgo(const TimeMatch &match);
    std::optional<Found> ago(const TimeMatch &match);
    std::optional<Found> hoursAway(const TimeMatch &match, QDate from, bool ahead);
    std::optional<Found> weekdaysAgo(const TimeMatch &match);
    std::optional<Found> inTime(const TimeMatch &match);
    std::optional<Found> offset(const TimeMatch &match);
    std::optional<Found> relativeDay(const TimeMatch &match);
    std::optional<Found> nthDay(const TimeMatch &match);
    std::optional<Found> dayOfYear(const TimeMatch &match);
    std::optional<Found> weekdayBeside(const TimeMatch &match);
    std::optional<Found> unitBeside(const TimeMatch &match);
    std::optional<Found> nthWeek(const TimeMatch &match);

    // Weeks, months, years and what lasts (PeriodRules.cpp)
    std::optional<Found> unit(const TimeMatch &match);
    std::optional<Found> month(const TimeMatch &match);
    std::optional<Found> season(const TimeMatch &match);
    std::optional<Found> seasonNamed(const TimeMatch &match);
    std::optional<Found> quarter(const TimeMatch &match);
    std::optional<Found> half(const TimeMatch &match);
    std::optional<Found> decade(const TimeMatch &match);
    std::optional<Found> century(const TimeMatch &match);
    std::optional<Found> fiscal(const TimeMatch &match);
    std::optional<Found> isoWeek(const TimeMatch &match);
    std::optional<Found> weekOf(const TimeMatch &match);
    std::optional<Found> pastSpan(const TimeMatch &match);
    std::optional<Found> duration(const TimeMatch &match);
    std::optional<Found> repeated(const TimeMatch &match);
    std::optional<Found> present(const TimeMatch &match);
    std::optional<Found> presentDay(const TimeMatch &match);
    std::optional<Found> past(const TimeMatch &match);
    std::optional<Found> future(const TimeMatch &match);

    Tense tense() const;
    /// The day relative expressions count from: publication; in a narrative the date named last.
    QDate base() const;
    QDate namedDay() const;
    Found counted(const QString &value, QDate from, TimexType type = TimexType::Date) const;
    Found written(const QString &value, TimexType type = TimexType::Date) const { return {type, value, {}, false}; }
    /// The day a match names by weekday, "today" and kin, or month and day; invalid where it names none.
    QDate dayOf(const TimeMatch &match);
    QDate monthOf(const TimeMatch &match);
    QDate weekdayNear(QDate from, int weekday, const TimeMatch &match) const;
    /// The year of a month (and day) without one.
    int yearOf(int month, int day, int weekday = 0);
    int yearIn(const TimeMatch &match) const;
    int feastYear(const TimeMatch &match);
    static int dayIn(const TimeMatch &match);
    void remember(const QString &value);
    static double confidenceOf(const Found &found);
    static QString writtenRule(const Found &found);
    Basis basisOf(const Found &found, const When &when, const QString &phrase) const;

    const Document &m_document;
    QDate m_published;
    bool m_narrative = false;
    bool m_dayFirst = false; ///< 07/01/26 is 7 January.
    Named m_named;
    QDate m_sentenceDay; ///< The day named last in the sentence at hand.
    QDate m_sentenceMonth; ///< The day or the first of the month named last in it.
    QString m_sentenceQuarter; ///< The quarter named last in the sentence at hand: "2026-Q1".
    const Sentence *m_sentence = nullptr;
    Span m_span;
};

} // namespace dateline
