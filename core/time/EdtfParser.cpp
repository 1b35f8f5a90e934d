// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/time/EdtfParser.h"

#include <QCoreApplication>

namespace dateline {

namespace {

Error wrong(const char *sentence, QStringView text)
{
    return {QCoreApplication::translate("Edtf", sentence), text.toString()};
}

} // namespace

Result<When> EdtfParser::parse(QStringView text)
{
    if (text.isEmpty())
        return When();
    Result<When> when = text.startsWith(u'[') || text.startsWith(u'{') ? parseSet(text)
        : text.contains(u'/')                                          ? parseInterval(text, text.indexOf(u'/'))
                                                                       : parseDate(text);
    if (when)
        when->m_edtf = text.toString();
    return when;
}

void EdtfParser::take(When &when, const EdtfDate &date)
{
    when.m_level = std::max(when.m_level, date.level);
    when.m_approximate |= date.approximate;
    when.m_uncertain |= date.uncertain;
    when.m_unknownDigits |= date.unknownDigits;
    when.m_saturated |= date.saturated;
}

Result<When> EdtfParser::parseDate(QStringView text)
{
    const Result<EdtfDate> date = EdtfDate::read(text);
    if (!date)
        return date.error();
    When when;
    when.m_shape = When::Shape::Moment;
    take(when, *date);
    when.m_earliest = date->earliest;
    when.m_latest = date->latest;
    return when;
}

Result<When> EdtfParser::parseInterval(QStringView text, qsizetype slash)
{
    const QStringView start = text.first(slash);
    const QStringView end = text.sliced(slash + 1);
    const auto isDate = [](QStringView side) { return !side.isEmpty() && side != u".."; };
    if (!isDate(start) && !isDate(end))
        return wrong("An interval needs a date on at least one side: 2022/2024 or 1979/..", text);

    When when;
    when.m_shape = When::Shape::Lasting;
    when.m_openStart = !isDate(start);
    when.m_openEnd = !isDate(end);
    if (when.m_openStart || when.m_openEnd)
        when.m_level = 1;
    std::optional<EdtfDate> from;
    for (const QStringView side : {start, end}) {
        if (!isDate(side))
            continue;
        const Result<EdtfDate> date = EdtfDate::read(side);
        if (!date)
            return date.error();
        if (date->hasTime)
            return wrong("An interval goes from day to day; EDTF has none with times of day.", text);
        take(when, *date);
        if (side.data() == start.data()) {
            from = *date;
            when.m_earliest = date->earliest;
        } else {
            if (from && from->earliest > date->latest)
                return wrong("The interval ends before it begins.", text);
            when.m_latest = date->latest;
        }
    }
    return when;
}

Result<When> EdtfParser::parseSet(QStringView text)
{
    const bool oneOf = text.startsWith(u'[');
    if (text.size() < 3 || text.back() != (oneOf ? u']' : u'}'))
        return wrong("A set is closed by the bracket that belongs to the one that opens it: [1667,1668].", text);
    When when;
    when.m_shape = oneOf ? When::Shape::OneOf : When::Shape::AllOf;
    when.m_level = 2;
    const QList<QStringView> members = text.sliced(1, text.size() - 2).split(u',');
    for (qsizetype i = 0; i < members.size(); ++i) {
        const Result<void> added = addMember(when, members[i].trimmed(), i == 0, i + 1 == members.size());
        if (!added)
            return added.error();
    }
    if (when.m_openStart)
        when.m_earliest.reset();
    if (when.m_openEnd)
        when.m_latest.reset();
    return when;
}

Result<void> EdtfParser::addMember(When &when, QStringView member, bool first, bool last)
{
    const qsizetype dots = member.indexOf(u"..");
    const QStringView start = dots < 0 ? member : member.first(dots);
    const QStringView end = dots < 0 ? QStringView() : member.sliced(dots + 2);
    if ((dots == 0 && (!first || end.isEmpty())) || (dots > 0 && end.isEmpty() && !last))
        return wrong("In a set, “..” without a date stands only before the first or after the last one.", member);
    when.m_range |= dots >= 0;
    when.m_openStart |= dots == 0;
    when.m_openEnd |= dots > 0 && end.isEmpty();
    std::optional<qint64> before;
    for (const QStringView side : {start, end}) {
        if (side.isEmpty() && dots >= 0)
            continue;
        if (side.isNull())
            continue;
        const Result<EdtfDate> date = EdtfDate::read(side);
        if (!date)
            return date.error();
        if (date->hasTime)
            return wrong("A set holds days, months and years; EDTF has none with times of day.", member);
        if (before && *before > date->latest)
            return wrong("A range in the set ends before it begins.", member);
        before = date->earliest;
        take(when, *date);
        when.m_earliest = std::min(when.m_earliest.value_or(date->earliest), date->earliest);
        when.m_latest = std::max(when.m_latest.value_or(date->latest), date->latest);
    }
    return {};
}

} // namespace dateline
