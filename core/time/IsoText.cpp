// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/time/IsoText.h"

#include "core/time/Calendar.h"

using namespace Qt::StringLiterals;

namespace dateline {

QString isoMoment(qint64 moment)
{
    constexpr qint64 perDay = 86'400'000;
    qint64 day = moment / perDay;
    qint64 rest = moment % perDay;
    if (rest < 0) {
        rest += perDay;
        --day;
    }
    const CivilDay civil = CivilDay::fromDays(day);
    const auto padded = [](qint64 number, int digits) { return QString::number(number).rightJustified(digits, u'0'); };
    const QString sign = civil.year < 0 ? u"-"_s : civil.year > 9999 ? u"+"_s : QString();
    const QString year = sign + padded(std::abs(civil.year), 4);
    return u"%1-%2-%3T%4:%5:%6.%7Z"_s.arg(year, padded(civil.month, 2), padded(civil.day, 2),
                                          padded(rest / 3'600'000, 2), padded(rest / 60'000 % 60, 2),
                                          padded(rest / 1000 % 60, 2), padded(rest % 1000, 3));
}

} // namespace dateline
