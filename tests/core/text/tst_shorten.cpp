// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/Shorten.h"
#include "tests/support/TestMain.h"

using namespace dateline;
using namespace Qt::StringLiterals;

class TestShorten : public test::StrictTest {
    Q_OBJECT
private Q_SLOTS:
    void shortens_data();
    void shortens();
};

void TestShorten::shortens_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("short_");
    QTest::newRow("nothing") << QString() << QString();
    QTest::newRow("signs alone") << u" .,; "_s << QString();
    QTest::newRow("fits, without its dot") << u"The ferry  stopped.\n"_s << u"The ferry stopped"_s;
    QTest::newRow("abbreviation keeps its dot") << u"Sold to the U.S."_s << u"Sold to the U.S."_s;
    QTest::newRow("at a comma") << u"The ferry stopped at noon, and nobody knew why"_s
                                << u"The ferry stopped at noon"_s;
    QTest::newRow("at a dash") << u"The ferry stopped at noon \u2014 nobody knew why"_s
                               << u"The ferry stopped at noon"_s;
    QTest::newRow("at a word") << u"The ferry stopped at noon because of ice"_s << u"The ferry stopped at noon\u2026"_s;
    QTest::newRow("one long word") << u"Donaudampfschifffahrtsgesellschaftskapitaen"_s
                                   << u"Donaudampfschifffahrtsgesells\u2026"_s;
    QTest::newRow("never half a pair") << QString(u"\U0001F6A2"_s.repeated(20))
                                       << QString(u"\U0001F6A2"_s.repeated(14) + u'\u2026');
}

void TestShorten::shortens()
{
    QFETCH(QString, text);
    const QString made = shortened(text, 30);
    QTEST(made, "short_");
    QVERIFY(made.size() <= 30);
}

DATELINE_CORE_TEST_MAIN(TestShorten)
#include "tst_shorten.moc"
