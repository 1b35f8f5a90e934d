// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/time/When.h"

#include "core/time/EdtfParser.h"

#include <algorithm>

namespace dateline {

namespace {

bool isBefore(const std::optional<qint64> &a, const std::optional<qint64> &b)
{
    return a && b && *a < *b;
}

/// The lowest level that has an interval with such an end: level 0 knows dates alone, level 1 open and unknown ends,
/// and unspecified digits inside an interval belong to level 2.
int levelOfEnd(const EdtfEnd &end)
{
    if (end.kind != EdtfEnd::Kind::Date)
        return 1;
    return end.date.hasUnspecified() ? 2 : end.date.level;
}

} // namespace

Result<When> When::fromEdtf(QStringView text)
{
    if (text.isEmpty())
        return When();
    const Result<EdtfValue> value = EdtfParser(text).parse();
    if (!value)
        return value.error();
    When when;
    when.m_edtf = text.toString();
    when.m_shape = value->shape;
    bool isFirst = true;
    for (const EdtfElement &element : value->elements) {
        when.note(element, isFirst);
        isFirst = false;
    }
    return when;
}

void When::note(const EdtfElement &element, bool isFirst)
{
    const EdtfEnd &to = element.to ? *element.to : element.from;
    for (const EdtfEnd *end : {&element.from, &to}) {
        if (end->kind != EdtfEnd::Kind::Date)
            continue;
        m_approximate = m_approximate || end->date.isApproximate();
        m_uncertain = m_uncertain || end->date.isUncertain();
        m_unknownDigits = m_unknownDigits || end->date.hasUnspecified();
        m_saturated = m_saturated || end->date.isSaturated;
    }
    const auto earliest =
        element.from.kind == EdtfEnd::Kind::Date ? std::optional(element.from.date.earliest) : std::nullopt;
    const auto latest = to.kind == EdtfEnd::Kind::Date ? std::optional(to.date.latest) : std::nullopt;
    if (isFirst || !earliest || isBefore(earliest, m_earliest))
        m_earliest = earliest;
    if (isFirst || (m_latest && (!latest || isBefore(m_latest, latest))))
        m_latest = latest;
    m_openStart = m_openStart || element.from.kind == EdtfEnd::Kind::Open;
    m_openEnd = m_openEnd || to.kind == EdtfEnd::Kind::Open;
    switch (m_shape) {
    case Shape::OneOf:
    case Shape::AllOf:
        m_range = m_range || element.to;
        m_level = 2;
        break;
    case Shape::Lasting:
        m_level = std::max(levelOfEnd(element.from), levelOfEnd(to));
        if (element.from.kind == EdtfEnd::Kind::Date)
            m_latestBegin = element.from.date.latest;
        if (to.kind == EdtfEnd::Kind::Date)
            m_earliestEnd = to.date.earliest;
        break;
    case Shape::Moment:
    case Shape::Unknown:
        m_level = element.from.date.level;
    }
}

int When::compare(const When &a, const When &b)
{
    const auto order = [](auto x, auto y) { return x < y ? -1 : y < x ? 1 : 0; };
    if (a.isNull() || b.isNull())
        return order(a.isNull(), b.isNull());
    if (const int byEarliest = order(a.m_earliest, b.m_earliest)) // no value is less than any
        return byEarliest;
    if (a.m_latest.has_value() != b.m_latest.has_value())
        return a.m_latest ? -1 : 1;
    if (const int byLatest = order(a.m_latest, b.m_latest))
        return byLatest;
    return order(a.m_edtf, b.m_edtf);
}

} // namespace dateline
