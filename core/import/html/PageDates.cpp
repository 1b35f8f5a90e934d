// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/import/html/PageDates.h"

#include <QDateTime>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace dateline {

namespace {

When whenOf(const QString &edtf)
{
    const Result<When> when = When::fromEdtf(edtf);
    return when ? *when : When();
}

When ofIso(const QString &text)
{
    static const QRegularExpression iso(
        uR"(^(\d{4})-?(\d\d)-?(\d\d)(?:[T ]+(\d\d):?(\d\d)(?::?(\d\d))?(?:[.,]\d+)?\s*(Z|[+-]\d\d:?\d\d)?)?)"_s
        uR"((?=$|\D))"_s);
    const QRegularExpressionMatch match = iso.match(text);
    if (!match.hasMatch())
        return {};
    const QString day = match.captured(1) + u'-' + match.captured(2) + u'-' + match.captured(3);
    if (match.captured(4).isEmpty())
        return whenOf(day);
    QString zone = match.captured(7);
    if (zone.size() == 5)
        zone.insert(3, u':');
    const QString seconds = match.captured(6).isEmpty() ? u"00"_s : match.captured(6);
    const When moment = whenOf(day + u'T' + match.captured(4) + u':' + match.captured(5) + u':' + seconds + zone);
    return moment.isNull() ? whenOf(day) : moment;
}

When ofEpoch(const QString &text)
{
    static const QRegularExpression digits(u"^\\d{10}(\\d{3})?$"_s);
    if (!digits.match(text).hasMatch())
        return {};
    const qint64 number = text.toLongLong();
    const QDateTime moment = QDateTime::fromMSecsSinceEpoch(text.size() == 10 ? number * 1000 : number, Qt::UTC);
    return whenOf(moment.toString(Qt::ISODate));
}

When ofMail(const QString &text)
{
    QString mail = text;
    mail.replace(u"GMT"_s, u"+0000"_s).replace(u"UTC"_s, u"+0000"_s);
    const QDateTime moment = QDateTime::fromString(mail, Qt::RFC2822Date);
    return moment.isValid() ? whenOf(moment.toString(Qt::ISODate)) : When();
}

} // namespace

When pageMoment(QStringView text)
{
    const QString trimmed = text.trimmed().toString();
    for (const auto &reading : {&ofEpoch, &ofIso, &ofMail}) {
        const When when = reading(trimmed);
        if (!when.isNull())
            return when;
    }
    return {};
}

When dayOf(const When &moment)
{
    return whenOf(moment.edtf().section(u'T', 0, 0));
}

} // namespace dateline
