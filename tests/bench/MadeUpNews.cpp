// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/MadeUpNews.h"

#include <QHash>
#include <QRandomGenerator>
#include <QStringList>

using namespace Qt::StringLiterals;

namespace dateline {

namespace {

/// What a word in braces of a sentence stands for.
const QHash<QString, QStringList> &fillings()
{
    static const QHash<QString, QStringList> lists = {
        {u"given"_s, {u"Anna"_s, u"Peter"_s, u"Maria"_s, u"John"_s, u"Laura"_s, u"David"_s, u"Helen"_s, u"Mark"_s}},
        {u"start"_s, {u"Bel"_s, u"Cor"_s, u"Dan"_s, u"Fer"_s, u"Gal"_s, u"Hor"_s, u"Lun"_s, u"Mar"_s, u"Tal"_s}},
        {u"end"_s, {u"den"_s, u"vik"_s, u"ro"_s, u"mond"_s, u"sen"_s, u"by"_s, u"well"_s, u"lo"_s, u"ster"_s}},
        {u"role"_s, {u"mayor"_s, u"minister"_s, u"harbour master"_s, u"spokeswoman"_s, u"analyst"_s, u"economist"_s}},
        {u"place"_s, {u"Oslo"_s, u"Lima"_s, u"Norland"_s, u"Port Arden"_s, u"Geneva"_s, u"the northern valley"_s}},
        {u"thing"_s, {u"bridge"_s, u"harbour"_s, u"budget"_s, u"ceasefire"_s, u"power plant"_s, u"railway"_s}},
        {u"month"_s, {u"January"_s, u"March"_s, u"June"_s, u"Sept."_s, u"October"_s, u"December"_s}},
        {u"weekday"_s, {u"Monday"_s, u"Tuesday"_s, u"last Friday"_s, u"Thursday morning"_s, u"Sunday"_s}},
        {u"day"_s, {u"3"_s, u"7"_s, u"14"_s, u"21"_s, u"28"_s}},
        {u"year"_s, {u"1998"_s, u"2009"_s, u"2014"_s, u"2019"_s, u"2023"_s}},
        {u"did"_s, {u"closed"_s, u"opened"_s, u"visited"_s, u"rejected"_s, u"signed off"_s, u"rebuilt"_s}},
        {u"said"_s, {u"said"_s, u"warned"_s, u"told reporters"_s, u"announced"_s, u"argued"_s}},
    };
    return lists;
}

const QStringList &sentences()
{
    static const QStringList templates = {
        u"The {role} of {place}, {given} {start}{end}, {did} the {thing} on {weekday}."_s,
        u"\u201CThe {thing} will not wait for another winter, and nobody here believes it should,\u201D {given} {start}{end} {said} on {weekday}."_s,
        u"{start}{end} {said} that the council of {place} {did} the {thing} in {month} {year} and never explained why."_s,
        u"According to a report of {day} {month} {year}, the costs rose by {day} percent within two years."_s,
        u"About {day}00 people were reportedly moved out of {place} after the {thing} failed, although no figures were published."_s,
        u"\"We asked three times,\" the {role} said, \"and three times they told us to come back after the elections.\""_s,
        u"Between {year} and 2024 the {thing} changed hands twice, first to a company in {place} and later to its workers."_s,
        u"A spokesman for the ministry {said} the plan was under review, adding that a decision could be expected next week."_s,
        u"It was the first time since {month} {year} that both sides met in {place}."_s,
        u"The {thing}, which {start}{end} {did} two days earlier, is believed to be the oldest in the region."_s,
        u"He has led the union for more than ten years and knows every {role} between the coast and {place}."_s,
        u"Trains run every day from 6:30 a.m. to 11 p.m., but the timetable is written for summers, not for floods."_s,
    };
    return templates;
}

class Writer {
public:
    explicit Writer(quint32 seed)
        : m_random(seed)
    {
    }

    QString write(qsizetype size)
    {
        QString text = filled(u"{start}{end} Council Delays {place} Decision\nBy {given} {start}{end}\n"
                              "{month} {day}, 2024\nA boat leaves {place} on {weekday}. {given} {start}{end} / Harbour "
                              "Press\n"_s);
        while (text.size() < size) {
            for (int i = 0; i < 4; ++i)
                text += filled(pick(sentences())) + u' ';
            text.back() = u'\n';
        }
        return text;
    }

private:
    const QString &pick(const QStringList &list) { return list[m_random.bounded(static_cast<int>(list.size()))]; }

    QString filled(const QString &sentence)
    {
        QString text;
        for (qsizetype i = 0; i < sentence.size(); ++i) {
            if (sentence[i] != u'{') {
                text += sentence[i];
                continue;
            }
            const qsizetype end = sentence.indexOf(u'}', i);
            text += pick(*fillings().constFind(sentence.sliced(i + 1, end - i - 1)));
            i = end;
        }
        return text;
    }

    QRandomGenerator m_random;
};

} // namespace

QString madeUpArticle(quint32 seed, qsizetype size)
{
    return Writer(seed).write(size);
}

} // namespace dateline
