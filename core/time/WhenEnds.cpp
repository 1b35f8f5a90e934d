// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/time/WhenEnds.h"

#include <QStringList>

namespace dateline {

using namespace Qt::StringLiterals;

WhenEnds::WhenEnds(const When &when)
{
    QString edtf = when.edtf();
    for (const char16_t bracket : {u'[', u']', u'{', u'}'})
        edtf.remove(QChar(bracket));
    edtf.replace(u".."_s, u"/"_s).replace(u',', u'/');
    const QStringList dates = edtf.split(u'/');
    const auto date = [](const QString &text) {
        const Result<When> read = When::fromEdtf(text);
        return read ? *read : When();
    };
    first = date(dates.first());
    last = date(dates.last());
}

} // namespace dateline
