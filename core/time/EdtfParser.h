// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/time/EdtfDate.h"

namespace dateline {

/// Takes an EDTF string apart by the standard's letter (ISO 8601-2:2019 and the Library of Congress' EDTF specification
/// of 2019, levels 0 to 2). Linear in the text, which may come from anywhere. Use once.
class EdtfParser {
public:
    explicit EdtfParser(QStringView text);

    /// The value; the error's sentence says what is wrong with the text.
    Result<EdtfValue> parse();

private:
    enum class Problem {
        NotEdtf,
        NoSuchMonth,
        NoSuchDay,
        TimeOfDay,
        TimeInside,
        ShortYear,
        LoneQualifier,
        NoDate,
        EndBeforeStart,
        Count
    };
    struct Qualifier {
        bool uncertain = false;
        bool approximate = false;
        explicit operator bool() const { return uncertain || approximate; }
        void applyTo(EdtfPart &part) const;
    };

    QStringView m_text;
    qsizetype m_at = 0;
    std::optional<Problem> m_problem;

    bool atEnd() const { return m_at >= m_text.size(); }
    QChar next() const { return atEnd() ? QChar() : m_text[m_at]; }
    bool take(QChar character);
    bool takeDots();
    /// Takes up to `width` digits and returns how many; the number is clipped at furthestYear.
    int takeNumber(qint64 &number, int width);
    Qualifier takeQualifier();
    /// Always false; the first problem is the one that is told.
    bool fail(Problem problem);
    Error error() const;

    bool parseValue(EdtfValue &value);
    bool parseInterval(EdtfValue &value);
    bool parseIntervalEnd(EdtfEnd &end);
    /// A date without a time of day, as intervals and sets have them.
    bool parseDateEnd(EdtfEnd &end);
    bool parseSet(EdtfValue &value, QChar close);
    bool parseSetElement(EdtfElement &element, bool isFirst, QChar close);
    bool checkOrder(const EdtfElement &element);

    bool parseDate(EdtfDate &date);
    /// Tells through qualifiesParts whether a mark holds for some parts only.
    bool parseParts(EdtfDate &date, bool &qualifiesParts);
    bool checkMonth(const EdtfDate &date);
    bool parseYear(EdtfDate &date);
    bool parseLongYear(EdtfDate &date, int &digits);
    bool parseSignificantDigits(EdtfDate &date, int digits);
    bool parseDigitsOrX(EdtfPart &part, int width);
    bool parseTime(EdtfDate &date);
    bool parseZone(EdtfDate &date);
};

} // namespace dateline
