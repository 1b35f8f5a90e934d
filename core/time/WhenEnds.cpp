// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/time/WhenEnds.h"

#include "core/time/EdtfParser.h"

namespace dateline {

namespace {

When dateAt(const EdtfEnd &end)
{
    const Result<When> read = When::fromEdtf(end.text);
    return read ? *read : When();
}

} // namespace

WhenEnds::WhenEnds(const When &when)
{
    const QString edtf = when.edtf();
    const Result<EdtfValue> value = EdtfParser(edtf).parse();
    if (!value)
        return;
    const EdtfElement &end = value->elements.back();
    first = dateAt(value->elements.front().from);
    last = dateAt(end.to ? *end.to : end.from);
}

QList<When> datesOfSet(const When &when)
{
    QList<When> dates;
    if (when.shape() != When::Shape::OneOf && when.shape() != When::Shape::AllOf)
        return dates;
    const QString edtf = when.edtf();
    const Result<EdtfValue> value = EdtfParser(edtf).parse();
    if (!value)
        return dates;
    for (const EdtfElement &element : value->elements) {
        if (!element.to)
            dates.append(dateAt(element.from));
    }
    return dates;
}

} // namespace dateline
