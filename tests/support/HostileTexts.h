// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

namespace dateline::test {

/// A piece of text that makes a hard one when it is repeated.
struct HostileUnit {
    const char *name;
    QString unit;

    /// The unit over and over, `size` UTF-16 units of it at most.
    QString text(qsizetype size) const { return unit.repeated(static_cast<int>(size / unit.size())); }
};

inline QList<HostileUnit> hostileUnits()
{
    using namespace Qt::StringLiterals;
    return {
        {"lone surrogates", QString(QChar(0xD800)) + QChar(0xDC00) + QChar(0xDC00) + u' '},
        {"straight quotation marks", u"\""_s},
        {"opening quotation marks", u"\u201C"_s},
        {"single quotation marks", u"'"_s},
        {"quotation marks with words", u" \u201CNo\u201D"_s},
        {"no space", u"x"_s},
        {"brackets", u"("_s},
        {"brackets in words", u" ((a) [b"_s},
        {"mixed scripts", u"Roe \u05E9\u05DC\u05D5\u05DD \u0645\u0631 \u4F60\u597D "_s},
        {"right to left marks", u"\u202E\u05D0 \u202C"_s},
        {"combining marks", u"e\u0301\u0301"_s},
        {"digits", u"2024"_s},
        {"dates", u"3 May 2024 "_s},
        {"dates in figures", u"10/11/2024-"_s},
        {"weekdays", u"on Monday "_s},
        {"names", u"Ada Brink "_s},
        {"verbs", u"said "_s},
        {"clauses", u"Roe said that she said, "_s},
        {"sources", u", according to Roe"_s},
        {"dots", u"."_s},
        {"commas", u", "_s},
        {"and", u" and"_s},
        {"that", u" that"_s},
        {"short lines", u"a\n"_s},
        {"credits", u"(AP) / "_s},
        {"credit lines", u"(AP) / Photo: Roe. \n"_s},
        {"sayings", u"\u201CNo,\u201D Roe said. \u201CYes.\u201D\n"_s},
    };
}

} // namespace dateline::test
