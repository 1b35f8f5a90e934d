// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/reading/TimeValues.h"

using namespace dateline;
using namespace dateline::test;
using namespace Qt::StringLiterals;

/// Single expressions as people write them, by tests/data/time-phrases.tsv.
class TestTimePhrases : public StrictTest {
    Q_OBJECT
private Q_SLOTS:
    void readsPhrases_data();
    void readsPhrases();
};

void TestTimePhrases::readsPhrases_data()
{
    addValueColumns();
    QFile file(projectFolder().filePath(u"tests/data/time-phrases.tsv"_s));
    QVERIFY(file.open(QIODevice::ReadOnly));
    for (const QString &line : QString::fromUtf8(file.readAll()).split(u'\n', Qt::SkipEmptyParts)) {
        const QString phrase = line.section(u'\t', 0, 0);
        if (!line.startsWith(u'#'))
            row(qPrintable(phrase), phrase, line.section(u'\t', 1));
    }
}

void TestTimePhrases::readsPhrases()
{
    QFETCH(QString, text);
    QStringList found;
    for (const TimeMention &time : timesIn(text))
        found.append(time.value);
    const QString values = found.join(u' ');
    QTEST(values, "values");
}

DATELINE_CORE_TEST_MAIN(TestTimePhrases)
#include "tst_time_phrases.moc"
