// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/reading/Finders.h"
#include "tests/support/TestMain.h"

namespace dateline::test {

/// Published on Tuesday 13 January 2026 unless told otherwise.
inline QList<TimeMention> timesIn(const QString &text, const QString &published = QStringLiteral("2026-01-13"),
                                  const QString &language = QStringLiteral("en"))
{
    Document document = makeDocument(text, language);
    if (!published.isEmpty())
        document.published = *When::fromEdtf(published);
    return findTimes(document);
}

/// "phrase = value" of each expression, parted by semicolons.
inline QString valuesIn(const QString &text, const QString &published = QStringLiteral("2026-01-13"),
                        const QString &language = QStringLiteral("en"))
{
    QStringList values;
    for (const TimeMention &time : timesIn(text, published, language))
        values.append(time.span.in(text).toString() + QStringLiteral(" = ") + time.value);
    return values.join(QStringLiteral("; "));
}

/// Columns for rows of a text and what valuesIn() finds in it.
inline void addValueColumns()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("values");
}

inline void row(const char *name, const QString &text, const QString &values)
{
    QTest::newRow(name) << text << values;
}

} // namespace dateline::test
