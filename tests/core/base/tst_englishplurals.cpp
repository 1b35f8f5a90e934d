// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/EnglishPlurals.h"
#include "tests/support/TestMain.h"

using namespace Qt::StringLiterals;
using namespace dateline;

class TestEnglishPlurals : public test::StrictTest {
    Q_OBJECT
private Q_SLOTS:
    void countsAsEnglishDoes_data();
    void countsAsEnglishDoes();
};

void TestEnglishPlurals::countsAsEnglishDoes_data()
{
    QTest::addColumn<QByteArray>("source");
    QTest::addColumn<int>("n");
    QTest::addColumn<QString>("words");
    QTest::newRow("no number") << QByteArray("the item(s)") << -1 << u"the item(s)"_s;
    QTest::newRow("no plural") << QByteArray("%n shown") << 2 << u"2 shown"_s;
    QTest::newRow("none") << QByteArray("%n item(s)") << 0 << u"0 items"_s;
    QTest::newRow("one") << QByteArray("%n item(s)") << 1 << u"1 item"_s;
    QTest::newRow("many") << QByteArray("%n piece(s) of evidence") << 3 << u"3 pieces of evidence"_s;
}

void TestEnglishPlurals::countsAsEnglishDoes()
{
    QFETCH(QByteArray, source);
    QFETCH(int, n);
    EnglishPlurals plurals;
    QVERIFY(QCoreApplication::installTranslator(&plurals));
    QTEST(QCoreApplication::translate("Test", source.constData(), nullptr, n), "words");
    QCoreApplication::removeTranslator(&plurals);
}

DATELINE_CORE_TEST_MAIN(TestEnglishPlurals)
#include "tst_englishplurals.moc"
