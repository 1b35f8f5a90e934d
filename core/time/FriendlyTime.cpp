// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/time/FriendlyTime.h"

#include <QStringList>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace dateline {

namespace {

bool isNumber(const QString &text)
{
    return !text.isEmpty() && text.size() <= 2
        && std::all_of(text.begin(), text.end(), [](QChar sign) { return sign >= u'0' && sign <= u'9'; });
}

QString twoDigits(int number)
{
    return QString::number(number).rightJustified(2, u'0');
}

} // namespace

bool isHalfOfDay(QStringView word)
{
    const QString letters = word.toString().remove(u'.').toLower();
    return letters == "am"_L1 || letters == "pm"_L1;
}

bool FriendlyTime::take(const QString &word)
{
    return isGiven() ? m_zone.isEmpty() && takeZone(word) : takeClock(word);
}

QString FriendlyTime::edtf() const
{
    return isGiven() ? u'T' + m_clock + (m_zone.isEmpty() ? u"Z"_s : m_zone) : QString();
}

bool FriendlyTime::takeClock(QString word)
{
    const auto zone = std::find_if(word.cbegin(), word.cend(),
                                   [](QChar sign) { return sign == u'Z' || sign == u'+' || sign == u'-'; });
    if (zone != word.cend()) {
        const qsizetype at = zone - word.cbegin();
        const QString clock = word.left(at);
        return takeClock(clock) && takeZone(word.mid(at));
    }
    const QString letters = QString(word).remove(u'.').toLower();
    const bool isAfternoon = letters.endsWith("pm"_L1);
    const bool hasHalf = isAfternoon || letters.endsWith("am"_L1);
    if (hasHalf) {
        word.truncate(word.indexOf(isAfternoon ? u'p' : u'a', 0, Qt::CaseInsensitive));
        word.replace(u'.', u':');
    }
    QStringList parts = word.split(u':', hasHalf ? Qt::SkipEmptyParts : Qt::KeepEmptyParts);
    if (parts.size() == 3)
        parts.last().truncate(parts.last().indexOf(u'.') < 0 ? parts.last().size() : parts.last().indexOf(u'.'));
    if (parts.size() > 3 || parts.size() < (hasHalf ? 1 : 2) || !std::all_of(parts.begin(), parts.end(), isNumber))
        return false;
    int hour = parts.first().toInt();
    if (hasHalf && (hour < 1 || hour > 12))
        return false;
    if (hasHalf)
        hour = hour % 12 + (isAfternoon ? 12 : 0);
    const auto part = [&parts](qsizetype i) { return i < parts.size() ? parts[i].toInt() : 0; };
    m_clock = twoDigits(hour) + u':' + twoDigits(part(1)) + u':' + twoDigits(part(2));
    return true;
}

bool FriendlyTime::takeZone(QString word)
{
    for (const auto name : {"UTC"_L1, "GMT"_L1, "Z"_L1}) {
        if (word.compare(name, Qt::CaseInsensitive) == 0) {
            m_zone = u"Z"_s;
            return true;
        }
        if (word.size() > 1 && word.startsWith(name, Qt::CaseInsensitive))
            word.remove(0, name.size());
    }
    if (!word.startsWith(u'+') && !word.startsWith(u'-'))
        return false;
    const QStringList parts = word.mid(1).split(u':');
    if (parts.size() > 2 || !std::all_of(parts.begin(), parts.end(), isNumber))
        return false;
    m_zone =
        word.at(0) + twoDigits(parts[0].toInt()) + (parts.size() > 1 ? u':' + twoDigits(parts[1].toInt()) : QString());
    return true;
}

} // namespace dateline
