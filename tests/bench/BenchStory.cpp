// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/BenchStory.h"

#include "core/time/Calendar.h"

#include <QRandomGenerator>

#include <array>
#include <cmath>

namespace dateline::bench {

namespace {

constexpr int persons = 20;
constexpr int clusters = 40;
constexpr qsizetype titleLength = 40;

const std::array words{"harbour", "council", "bridge",  "minister", "ferry",   "vote",   "storm",   "court",
                       "school",  "budget",  "railway", "hospital", "protest", "report", "closure", "election"};

QString title(QRandomGenerator &random)
{
    QString title;
    while (title.size() < titleLength)
        title += QLatin1String(words.at(static_cast<size_t>(random.bounded(static_cast<int>(words.size()))))) + u' ';
    title = title.left(titleLength).trimmed();
    title[0] = title.at(0).toUpper();
    return title;
}

QString edtfDay(double time)
{
    const CivilDay day = CivilDay::at(time);
    return QStringLiteral("%1-%2-%3")
        .arg(day.year, 4, 10, QChar(u'0'))
        .arg(day.month, 2, 10, QChar(u'0'))
        .arg(day.day, 2, 10, QChar(u'0'));
}

Item item(QRandomGenerator &random, const QList<double> &centres)
{
    const double away = std::pow(random.generateDouble(), 4) * 1500;
    const double from = centres.at(random.bounded(clusters)) + std::floor(away) * MillisecondsPerDay;
    const int kind = random.bounded(20);
    Item made;
    made.kind = kind < 12 ? ItemKind::Event : kind < 17 ? ItemKind::Quote : ItemKind::Claim;
    made.title = title(random);
    QString edtf = edtfDay(from);
    if (made.kind == ItemKind::Event && random.bounded(2) == 0)
        edtf += u'/' + edtfDay(from + std::floor(std::exp(random.generateDouble() * 7)) * MillisecondsPerDay);
    const Result<When> when = When::fromEdtf(edtf);
    (made.kind == ItemKind::Quote ? made.said : made.happened) = {*when, {BasisKind::ByHand, {}, {}, {}}};
    return made;
}

} // namespace

Result<void> fillStory(Edit &edit, int count)
{
    QRandomGenerator random(20);
    QList<Id> people;
    for (int i = 0; i < persons; ++i) {
        Person person;
        person.name = QStringLiteral("Person %1").arg(i + 1);
        const Result<Id> id = edit.put(person);
        if (!id)
            return id.error();
        people.append(*id);
    }
    QList<double> centres;
    for (int i = 0; i < clusters; ++i)
        centres.append(CivilDay{1920 + random.bounded(100), 1, 1}.start());
    for (int i = 0; i < count; ++i) {
        Item made = item(random, centres);
        const Id person = people.at(random.bounded(persons));
        if (made.kind == ItemKind::Event)
            made.participants = {person};
        else
            made.speaker = person;
        if (const Result<Id> id = edit.put(made); !id)
            return id.error();
    }
    return {};
}

} // namespace dateline::bench
