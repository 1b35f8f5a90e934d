// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/reading/TimeValues.h"

using namespace dateline;
using namespace dateline::test;
using namespace Qt::StringLiterals;

/// The written forms of times, one row for each.
class TestTimeForms : public StrictTest {
    Q_OBJECT
private Q_SLOTS:
    void readsForms_data();
    void readsForms();
};

void TestTimeForms::readsForms_data()
{
    addValueColumns();
    row("odds are no clock", u"By ten to one, or 10 to 2, at odds of five past all, she won."_s, QString());
    row("a changed quotation", u"\"[Ten] years ago, in [May] 2015, it sank.\""_s,
        u"Ten] years ago = 2016; May] 2015 = 2015-05"_s);
    row("people named like times", u"Anna Christmas and April Kos met June Lind."_s, QString());
    row("lower case", u"on 5 jan 2024 and dec 2023"_s, u"5 jan 2024 = 2024-01-05; dec 2023 = 2023-12"_s);
    row("month in the middle", u"Filed on 5-Nov-2024."_s, u"5-Nov-2024 = 2024-11-05"_s);
    row("figures without signs", u"Filed as 20241105."_s, u"20241105 = 2024-11-05"_s);
    row("month and week of ISO", u"In 2024-08, 2024-W32 and 2024-W32-5."_s,
        u"2024-08 = 2024-08; 2024-W32 = 2024-W32; 2024-W32-5 = 2024-08-09"_s);
    row("years with a hyphen", u"In 2014-16 and 2005-06 it paid."_s,
        u"2014 = 2014; 16 = 2016; 2005 = 2005; 06 = 2006"_s);
    row("ordinal in words", u"On the twenty-second of May 2024 it sank."_s,
        u"the twenty-second of May 2024 = 2024-05-22"_s);
    row("weekday with a number", u"It sank on Friday the 13th."_s, u"Friday the 13th = 2026-02-13"_s);
    row("weekday of a month", u"On the third Tuesday of September 2024 and the last Friday in May 2024."_s,
        u"the third Tuesday of September 2024 = 2024-09-17; the last Friday in May 2024 = 2024-05-31"_s);
    row("day of a month", u"The last day of February 2024 and the 5th of last month."_s,
        u"The last day of February 2024 = 2024-02-29; the 5th of last month = 2025-12-05"_s);
    row("week of a month", u"They met in the last week of May 2024."_s, u"the last week of May 2024 = 2024-W22"_s);
    row("weekday after next", u"See you the Monday after next."_s, u"the Monday after next = 2026-01-26"_s);
    row("before last", u"It sank the week before last, in the year before last."_s,
        u"the week before last = 2026-W01; the year before last = 2024"_s);
    row("beside a day", u"It sank two days before Christmas and the day after Christmas Day 2020."_s,
        u"two days before Christmas = 2025-12-23; the day after Christmas Day 2020 = 2020-12-26"_s);
    row("a week from a day", u"It sails a week from Friday, a week on Monday."_s,
        u"a week from Friday = 2026-01-23; a week on Monday = 2026-01-26"_s);
    row("ago in parts", u"It sank two and a half years ago, a year and two months ago, a decade ago."_s,
        u"two and a half years ago = 2023-07; a year and two months ago = 2024-11; a decade ago = 2016"_s);
    row("in a time", u"It will open in three days, in two weeks' time."_s,
        u"three days = 2026-01-16; two weeks' time = 2026-W05"_s);
    row("within a time", u"It sank in three days."_s, u"three days = P3D"_s);
    row("half hours", u"It took half an hour, an hour and a half, three quarters of an hour."_s,
        u"half an hour = PT30M; an hour and a half = PT1H30M; three quarters of an hour = PT45M"_s);
    row("half a century", u"It lay there for half a century."_s, u"half a century = P50Y"_s);
    row("fiscal years", u"Fares rose in FY24, fiscal 2023 and the 2022 fiscal year."_s,
        u"FY24 = FY2024; fiscal 2023 = FY2023; the 2022 fiscal year = FY2022"_s);
    row("parts of a year", u"H1 2024, Q3 2023, 2022 Q4 and the first half of last year."_s,
        u"H1 2024 = 2024-H1; Q3 2023 = 2023-Q3; 2022 Q4 = 2022-Q4; the first half of last year = 2025-H1"_s);
    row("inside a year", u"By mid-2019 and in post-2011 Lund it grew."_s, u"mid-2019 = 2019; 2011 = 2011"_s);
    row("noun behind a year", u"It fell below 2000 levels after 2000 trips."_s, u"2000 = 2000"_s);
    row("summer of '69", u"It sank in the summer of '69."_s, u"the summer of '69 = 1969-SU"_s);
    row("moving feasts", u"Ramadan 2025, Eid al-Fitr 2024, Hanukkah 2023 and Diwali 2022."_s,
        u"Ramadan 2025 = 2025-03-01/2025-03-30; Eid al-Fitr 2024 = 2024-04-10; "
        "Hanukkah 2023 = 2023-12-08/2023-12-15; Diwali 2022 = 2022-10-24"_s);
    row("feasts by weekday", u"Black Friday 2024 and Election Day 2022."_s,
        u"Black Friday 2024 = 2024-11-29; Election Day 2022 = 2022-11-08"_s);
    row("quarters of an hour", u"At half past three, a quarter to noon, twenty minutes past 4 p.m."_s,
        u"half past three = 2026-01-13T03:30; a quarter to noon = 2026-01-13T11:45; "
        "twenty minutes past 4 p.m. = 2026-01-13T16:20"_s);
    row("dot in a clock time", u"It sank at 3.30pm on Monday for 3.30 million."_s,
        u"3.30pm on Monday = 2026-01-12T15:30"_s);
    row("other zone in brackets", u"It sank at 10:35 a.m. (0735 GMT) on Friday."_s,
        u"10:35 a.m. = 2026-01-09T10:35; Friday = 2026-01-09"_s);
    row("day before the clock", u"Tomorrow at 8, tonight at nine, Sunday evening at 7."_s,
        u"Tomorrow at 8 = 2026-01-14T08:00; tonight at nine = 2026-01-13T21:00; "
        "Sunday evening at 7 = 2026-01-11T19:00"_s);
    row("two clock times", u"Open 9 to 5 p.m., and 9:30 - 11:00."_s,
        u"9 = 2026-01-13T09:00; 5 p.m. = 2026-01-13T17:00; 9:30 = 2026-01-13T09:30; 11:00 = 2026-01-13T11:00"_s);
    row("how often", u"It sails twice a week, three times a year, every other day, on Sunday nights."_s,
        u"twice a week = P1W; three times a year = P1Y; every other day = P2D; Sunday nights = XXXX-WXX-7TNI"_s);
    row("nowadays", u"What it is today, it still owns today; it is larger today than ever, in today's world."_s,
        u"today = PRESENT_REF; today = PRESENT_REF; today = PRESENT_REF; today = PRESENT_REF"_s);
    row("day without a year in the past tense", u"They talked of the May 5 vote."_s, u"May 5 = 2026-05-05"_s);
    row("month of a year ago", u"They met in May, and at a contested vote in June."_s,
        u"May = 2025-05; June = 2025-06"_s);
    row("months in a row", u"Lund in February, Oslo in April, Riga in August."_s,
        u"February = 2026-02; April = 2026-04; August = 2026-08"_s);
    row("until something", u"The seat stood empty until the vote in May, or if she wins in June."_s,
        u"May = 2026-05; June = 2026-06"_s);
    row("the season ahead", u"Heading into the spring she leads."_s, u"the spring = 2026-SP"_s);
    row("a known day", u"He spoke of the Sept. 11 attacks, not of the Sept. 11, 2012 attack."_s,
        u"Sept. 11 attacks = 2001-09-11; Sept. 11, 2012 = 2012-09-11"_s);
    row("names with figures", u"He read Genesis 18:21 at 18:21; 21st Century Ferries paid in the 21st century."_s,
        u"18:21 = 2026-01-13T18:21; the 21st century = 20"_s);
    row("half of a unit more", u"It grew over the past decade and a half from an H-ship."_s,
        u"the past decade and a half = P15Y"_s);
    row("names that are feasts", u"Amy Lind Christmas came at Christmas."_s, u"Christmas = 2025-12-25"_s);
    row("noon that is none", u"It was high noon for him."_s, QString());
    row("ages in decades", u"In her early seventies she loved the early seventies."_s, u"the early seventies = 197"_s);
    row("month before a noun", u"The May vote beat its March figures on the March to Lund."_s,
        u"May = 2025-05; March = 2025-03"_s);
    row("within a month or year", u"Around mid-May, by mid-year and at year-end."_s,
        u"mid-May = 2026-05; mid-year = 2026; year-end = 2026"_s);
    row("years with a slash", u"In the 2012/13 and 2013/2014 seasons."_s,
        u"2012 = 2012; 13 = 2013; 2013 = 2013; 2014 = 2014"_s);
    row("a year before a quarter", u"Sales fell in the third quarter of 2025 from a year earlier."_s,
        u"the third quarter of 2025 = 2025-Q3; a year earlier = 2024-Q3"_s);
    row("year-ago quarter", u"It lost more in the year-ago quarter, not in the latest quarter."_s,
        u"the year-ago quarter = 2025-Q1; the latest quarter = 2025-Q4"_s);
    row("fiscal quarter", u"The fiscal second quarter of 2025 paid."_s,
        u"The fiscal second quarter of 2025 = 2025-Q2"_s);
    row("half of the year", u"In 2024 it grew, in the second half of the year."_s,
        u"2024 = 2024; the second half of the year = 2024-H2"_s);
    row("before what was told", u"It sank on 3 May 2020. The night before, as in the year before, it held."_s,
        u"3 May 2020 = 2020-05-03; The night before = 2020-05-02TNI; the year before = 2019"_s);
    row("ago, within a week", u"It sank a hundred years ago this week."_s,
        u"a hundred years ago this week = 1926-W02"_s);
    row("lengths in a row", u"It took months, maybe years."_s, u"months = PXM; years = PXY"_s);
    row("decades ahead", u"It will last over the next decade."_s, u"the next decade = P10Y"_s);
    row("early era", u"It burned in AD 79."_s, u"AD 79 = 0079"_s);
    row("feast near", u"Thoughts on New Year's Day and on Valentine's Day."_s,
        u"New Year's Day = 2026-01-01; Valentine's Day = 2026-02-14"_s);
    row("statement behind a semicolon", u"It sank in May 2024; in June it will sail."_s,
        u"May 2024 = 2024-05; June = 2026-06"_s);
    row("beside what nobody dated", u"Two days after the vote, days before the count, it lay for a week after that."_s,
        u"a week = P1W"_s);
    row("later than something", u"It came two days later than planned."_s, QString());
    row("ago, on a weekday", u"It sank three years ago Saturday, an hour and a half ago, long ago."_s,
        u"three years ago Saturday = 2023-01-10; an hour and a half ago = 2026-01-13; long ago = PAST_REF"_s);
    row("seasons of a year", u"In the summer and autumn of 1990."_s,
        u"the summer = 1990-SU; autumn of 1990 = 1990-FA"_s);
    row("hundreds of years", u"In the 1800s and the 2000s."_s, u"the 1800s = 18; the 2000s = 200"_s);
    row("until now", u"She leads it (2009-present)."_s, u"2009 = 2009; present = PRESENT_REF"_s);
    row("weekend of a Monday's feast", u"It sank on Memorial Day weekend 2025."_s,
        u"Memorial Day weekend 2025 = 2025-W21-WE"_s);
    row("hour of another day", u"It sank at 5 yesterday afternoon."_s, u"5 yesterday afternoon = 2026-01-12T17:00"_s);
    row("today in general", u"Today, about 400 towns grow it."_s, u"Today = PRESENT_REF"_s);
    row("today itself", u"Today, about 400 towns will vote."_s, u"Today = 2026-01-13"_s);
    row("names of papers", u"The Sunday Times, the Daily Post and the Easter Rising of Lund."_s, QString());
    row("days that are names", u"Since Bloody Sunday she will, some day, one day she'll sail."_s, QString());
    row("numbers of things", u"On page 1984, 2012 people paid 1995 pounds in room 2001."_s, QString());
    row("feast in a year", u"It sank on New Year's Day in 2011."_s, u"New Year's Day in 2011 = 2011-01-01"_s);
    row("quarter of last year", u"In the fourth quarter of last year and 2Q 2024 it paid."_s,
        u"the fourth quarter of last year = 2025-Q4; 2Q 2024 = 2024-Q2"_s);
    row("middle of a part", u"It sank by mid-afternoon Monday, as in the late-1990s."_s,
        u"mid-afternoon Monday = 2026-01-12TAF; the late-1990s = 199"_s);
    row("weekdays in a row", u"It sails every Tuesday and Thursday."_s,
        u"every Tuesday = XXXX-WXX-2; Thursday = XXXX-WXX-4"_s);
    row("months of a year", u"It snowed in April, May and June 2024."_s,
        u"April = 2024-04; May = 2024-05; June 2024 = 2024-06"_s);
    row("winter of two years", u"In the winter of 2010-11 it froze."_s, u"the winter of 2010-11 = 2010-WI"_s);
    row("season named before", u"It sank in May 2020. That summer it was raised."_s,
        u"May 2020 = 2020-05; That summer = 2020-SU"_s);
    row("very", u"It sank on 3 May 2020, and the very same day, or the very next day, rose."_s,
        u"3 May 2020 = 2020-05-03; the very same day = 2020-05-03; the very next day = 2020-05-04"_s);
    row("date in the present", u"The regatta is on August 4."_s, u"August 4 = 2026-08-04"_s);
    row("quarters that are none", u"A quarter of them, three-quarters in Lund, pay for an ad campaign."_s, QString());
    row("quarter of a century", u"It took a quarter-century, and $20 an hour, over the last decade."_s,
        u"a quarter-century = P25Y; an hour = PT1H; the last decade = P10Y"_s);
    row("day of next year", u"It is due on January 20 next year, as on 3 May last year."_s,
        u"January 20 next year = 2027-01-20; 3 May last year = 2025-05-03"_s);
    row("first time in years", u"It was the first time in 20 years, the worst storm in a decade."_s,
        u"20 years = P20Y; a decade = P10Y"_s);
    row("dates with hyphens", u"Filed on 10-08-2012, 2012-8-10 and Aug-10-2012."_s,
        u"10-08-2012 = 2012-10-08; 2012-8-10 = 2012-08-10; Aug-10-2012 = 2012-08-10"_s);
    row("day in figures", u"It sank on 8/10 with 7/10 of all hands."_s, u"8/10 = 2025-08-10"_s);
    row("month in figures", u"It sank in 10/2025, 2025/10 and 13/2025."_s, u"10/2025 = 2025-10; 2025/10 = 2025-10"_s);
    row("year in parentheses", u"He ran once (1880) for 1500 votes."_s, u"1880 = 1880"_s);
    row("weekdays ago", u"Two Sundays ago, and three Fridays from now."_s,
        u"Two Sundays ago = 2026-01-04; three Fridays from now = 2026-01-30"_s);
    row("days that count in full", u"It rained for three consecutive days in ten straight years."_s,
        u"three consecutive days = P3D; ten straight years = P10Y"_s);
    row("hours ago", u"It sank two hours ago, not 48 hours ago."_s,
        u"two hours ago = 2026-01-13; 48 hours ago = 2026-01-11"_s);
    row("one day", u"One day nobody came; they won in one day, after one day of talks."_s,
        u"one day = P1D; one day = P1D"_s);
    row("a quarter of an hour", u"It took a quarter of an hour."_s, u"a quarter of an hour = PT15M"_s);
    row("clock times of one day", u"It will be open between 1 p.m. and 3 p.m. on Thursday."_s,
        u"1 p.m. = 2026-01-15T13:00; 3 p.m. on Thursday = 2026-01-15T15:00"_s);
    row("at night", u"It sank at 10 o'clock at night, not late tonight."_s,
        u"10 o'clock at night = 2026-01-13T22:00; late tonight = 2026-01-13TNI"_s);
    row("that day without one", u"It will close in 2027; later that day she left, earlier in the day he."_s,
        u"2027 = 2027; later that day = 2026-01-13; earlier in the day = 2026-01-13"_s);
    row("tomorrow's weekday", u"Wednesday's vote"_s, u"Wednesday = 2026-01-14"_s);
    row("this coming weekend", u"It sails this coming weekend and the other day."_s,
        u"this coming weekend = 2026-W03-WE; the other day = PAST_REF"_s);
    row("the past, counted", u"In each of the past five games, as in the past, she won."_s, u"the past = PAST_REF"_s);
    row("so much a day", u"It pumps 500 barrels a day; the New Year begins."_s,
        u"a day = P1D; New Year = 2026-01-01"_s);
    row("ordinals without hyphens", u"On the twenty first of June 2024."_s,
        u"the twenty first of June 2024 = 2024-06-21"_s);
    row("weekday beside a feast", u"It sank on the Sunday before Christmas and the Monday after Easter 2024."_s,
        u"the Sunday before Christmas = 2025-12-21; the Monday after Easter 2024 = 2024-04-01"_s);
    row("week beside a day", u"It sank in the week before Easter 2024, the night before 3 May 2025."_s,
        u"the week before Easter 2024 = 2024-W12; the night before 3 May 2025 = 2025-05-02TNI"_s);
    row("range over the turn of the year", u"It snows from December to March. It froze from November 5 to January 7."_s,
        u"December = 2025-12; March = 2026-03; November 5 = 2025-11-05; January 7 = 2026-01-07"_s);
    row("range of weekdays", u"It was shut from Friday to Monday."_s, u"Friday = 2026-01-09; Monday = 2026-01-12"_s);
    row("clock in words", u"It sank at seven thirty on Friday, or at 7 on Sunday morning."_s,
        u"seven thirty on Friday = 2026-01-09T07:30; 7 on Sunday morning = 2026-01-11T07:00"_s);
    row("place's own clock in brackets", u"It will sail at 4 in the morning (4 a.m. EDT Thursday)."_s,
        u"4 in the morning = 2026-01-15T04:00; 4 a.m. EDT Thursday = 2026-01-15T04:00"_s);
    row("each of the last", u"It sank in each of the last three years."_s, u"each of the last three years = P1Y"_s);
    row("overnight", u"It sank overnight in Lund after an overnight stay."_s, u"overnight = 2026-01-12TNI"_s);
    row("last parts of a year", u"In the final quarter of 2025, and the latter half of 2024."_s,
        u"the final quarter of 2025 = 2025-Q4; the latter half of 2024 = 2024-H2"_s);
    row("dotted years", u"Filed on 13.01.26 by version 1.2.3."_s, u"13.01.26 = 2026-01-13"_s);
    row("day before Christ", u"Caesar died on 15 March 44 BC."_s, u"15 March 44 BC = BC0044-03-15"_s);
    row("current and future", u"The current head fears his future and future floods."_s,
        u"current = PRESENT_REF; future = FUTURE_REF"_s);
}

void TestTimeForms::readsForms()
{
    QFETCH(QString, text);
    const QString values = valuesIn(text);
    QTEST(values, "values");
}

DATELINE_CORE_TEST_MAIN(TestTimeForms)
#include "tst_time_forms.moc"
