// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/BenchStory.h"

#include "core/time/Calendar.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QRandomGenerator>
#include <QSaveFile>

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

/// The same items in every run, and everywhere.
class Items {
public:
    Items()
    {
        for (int i = 0; i < clusters; ++i)
            m_centres.append(CivilDay{1920 + m_random.bounded(100), 1, 1}.start());
    }

    /// person: which of them says it, or takes part.
    Item next(int &person)
    {
        const double away = std::pow(m_random.generateDouble(), 4) * 1500;
        const double from = m_centres.at(m_random.bounded(clusters)) + std::floor(away) * MillisecondsPerDay;
        const int kind = m_random.bounded(20);
        Item made;
        made.kind = kind < 12 ? ItemKind::Event : kind < 17 ? ItemKind::Quote : ItemKind::Claim;
        made.title = title(m_random);
        QString edtf = edtfDay(from);
        if (made.kind == ItemKind::Event && m_random.bounded(2) == 0)
            edtf += u'/' + edtfDay(from + std::floor(std::exp(m_random.generateDouble() * 7)) * MillisecondsPerDay);
        const Result<When> when = When::fromEdtf(edtf);
        (made.kind == ItemKind::Quote ? made.said : made.happened) = {*when, {BasisKind::ByHand, {}, {}, {}}};
        person = m_random.bounded(persons);
        return made;
    }

private:
    QRandomGenerator m_random{20};
    QList<double> m_centres;
};

QString personName(int person)
{
    return QStringLiteral("Person %1").arg(person + 1);
}

QString kindName(const Item &item)
{
    static constexpr std::array names{"event", "quote", "claim"};
    return QLatin1String(names.at(static_cast<size_t>(item.kind)));
}

QByteArray tableLine(const Item &item, int person)
{
    const bool isEvent = item.kind == ItemKind::Event;
    const QStringList cells{kindName(item), item.title, item.placing().when.edtf(),
                            isEvent ? QString() : personName(person), isEvent ? personName(person) : QString()};
    return cells.join(u',').toUtf8() + '\n';
}

QByteArray jsonLine(const Item &item, int person, bool isFirst)
{
    const QJsonObject object{
        {QStringLiteral("kind"), kindName(item)},
        {QStringLiteral("title"), item.title},
        {QStringLiteral("when"), item.placing().when.edtf()},
        {item.kind == ItemKind::Event ? QStringLiteral("persons") : QStringLiteral("speaker"), personName(person)}};
    return (isFirst ? "\n" : ",\n") + QJsonDocument(object).toJson(QJsonDocument::Compact);
}

} // namespace

Result<void> fillStory(Edit &edit, int count)
{
    QList<Id> people;
    for (int i = 0; i < persons; ++i) {
        Person person;
        person.name = personName(i);
        const Result<Id> id = edit.put(person);
        if (!id)
            return id.error();
        people.append(*id);
    }
    Items items;
    for (int i = 0; i < count; ++i) {
        int person = 0;
        Item made = items.next(person);
        if (made.kind == ItemKind::Event)
            made.participants = {people.at(person)};
        else
            made.speaker = people.at(person);
        if (const Result<Id> id = edit.put(made); !id)
            return id.error();
    }
    return {};
}

bool writeItems(const QString &path, int first, int last)
{
    const bool isJson = path.endsWith(QLatin1String(".json"));
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return false;
    file.write(isJson ? "[" : "kind,title,when,speaker,persons\n");
    Items items;
    for (int i = 0; i < last; ++i) {
        int person = 0;
        const Item item = items.next(person);
        if (i >= first)
            file.write(isJson ? jsonLine(item, person, i == first) : tableLine(item, person));
    }
    if (isJson)
        file.write("\n]\n");
    return file.commit();
}

} // namespace dateline::bench
