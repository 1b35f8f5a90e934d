// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/CodePoints.h"
#include "tests/support/TestMain.h"

using namespace dateline;

class TestCodePoints : public test::StrictTest {
    Q_OBJECT
private Q_SLOTS:
    void convertsBothWays_data();
    void convertsBothWays();
    void cutsInsideAPairFallBeforeIt();
};

void TestCodePoints::convertsBothWays_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("empty") << QString();
    QTest::newRow("lone high surrogate at the end") << QString(QChar(0xD83D));
    QTest::newRow("lone low surrogate first") << QString(QChar(0xDE00)) + QStringLiteral("a");
    QTest::newRow("emoji between letters") << QStringLiteral("a\U0001F600b\U0001F600\U0001F600c");
    QTest::newRow("plain") << QStringLiteral("Monday, 12 January");
}

void TestCodePoints::convertsBothWays()
{
    QFETCH(QString, text);
    const CodePoints points(text);
    // QString::toUcs4 replaces lone surrogates one by one, so the counts agree.
    QCOMPARE(points.count(), static_cast<int>(text.toUcs4().size()));
    for (int at = 0; at <= points.count(); ++at) {
        const qsizetype utf16 = points.toUtf16(at);
        QCOMPARE(points.fromUtf16(utf16), at);
        QCOMPARE(static_cast<int>(text.first(utf16).toUcs4().size()), at);
    }
}

void TestCodePoints::cutsInsideAPairFallBeforeIt()
{
    const CodePoints points(u"a\U0001F600b");
    QCOMPARE(points.fromUtf16(2), 1);
    QCOMPARE(points.fromUtf16(3), 2);
}

DATELINE_CORE_TEST_MAIN(TestCodePoints)
#include "tst_codepoints.moc"
