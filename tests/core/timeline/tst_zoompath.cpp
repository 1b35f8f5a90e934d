// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/timeline/ZoomPath.h"
#include "tests/support/TestMain.h"

#include <cmath>

using namespace dateline;

class TestZoomPath : public test::StrictTest {
    Q_OBJECT
private Q_SLOTS:
    void endsWhereItShould_data();
    void endsWhereItShould();
    void aFarWayGoesOutFirst();
    void aZoomAloneMovesNothing();
    void looksEvenlyFast();
};

void TestZoomPath::endsWhereItShould_data()
{
    QTest::addColumn<double>("fromCentre");
    QTest::addColumn<double>("fromWidth");
    QTest::addColumn<double>("toCentre");
    QTest::addColumn<double>("toWidth");
    QTest::newRow("nowhere") << 3.0 << 2.0 << 3.0 << 2.0;
    QTest::newRow("in") << 3.0 << 2.0 << 3.0 << 1e-9;
    QTest::newRow("out") << 3.0 << 1e-9 << 3.0 << 2.0;
    QTest::newRow("right") << 0.0 << 1.0 << 40.0 << 1.0;
    QTest::newRow("left and in") << 0.0 << 1.0 << -40.0 << 0.1;
    QTest::newRow("very far, both ends narrow") << 0.0 << 1e-9 << 1.0 << 2e-9;
    QTest::newRow("a hair") << 0.0 << 1.0 << 1e-7 << 1.0;
}

void TestZoomPath::endsWhereItShould()
{
    QFETCH(double, fromCentre);
    QFETCH(double, fromWidth);
    QFETCH(double, toCentre);
    QFETCH(double, toWidth);
    const ZoomPath path({fromCentre, fromWidth}, {toCentre, toWidth});
    QVERIFY(std::isfinite(path.length()) && path.length() >= 0);
    QVERIFY(std::abs(path.at(0).centre - fromCentre) <= 1e-6 * fromWidth);
    QVERIFY(std::abs(path.at(0).width / fromWidth - 1) < 1e-9);
    QCOMPARE(path.at(1).centre, toCentre);
    QCOMPARE(path.at(1).width, toWidth);
    const ZoomPath::View nearly = path.at(1 - 1e-9);
    QVERIFY2(std::abs(nearly.centre - toCentre) < 1e-4 * toWidth, "no leap at the end");
    QVERIFY(std::abs(nearly.width / toWidth - 1) < 1e-4);
}

void TestZoomPath::aFarWayGoesOutFirst()
{
    const ZoomPath far({0, 1}, {100, 1});
    QVERIFY(far.at(0.5).width > 50);
    QVERIFY(std::abs(far.at(0.5).centre - 50) < 1e-6);
    const ZoomPath near({0, 1}, {0.2, 1});
    QVERIFY(near.at(0.5).width < 1.1);
    QVERIFY(far.length() > near.length());
}

void TestZoomPath::aZoomAloneMovesNothing()
{
    const ZoomPath path({5, 1}, {5, 16});
    for (const double progress : {0.0, 0.25, 0.5, 0.75})
        QCOMPARE(path.at(progress).centre, 5.0);
    QVERIFY(std::abs(path.at(0.5).width - 4) < 1e-9);
}

/// The paper's measure of a small step: the root of (rho² du / w)² + (dw / w)², over rho, is the same all along.
void TestZoomPath::looksEvenlyFast()
{
    const ZoomPath path({0, 1}, {30, 0.2});
    constexpr double step = 1e-5;
    for (double progress = 0.05; progress < 0.95; progress += 0.1) {
        const ZoomPath::View a = path.at(progress);
        const ZoomPath::View b = path.at(progress + step);
        const double seen = std::hypot(2 * (b.centre - a.centre), b.width - a.width) / a.width / std::sqrt(2.0);
        QVERIFY2(std::abs(seen / (step * path.length()) - 1) < 1e-3, qPrintable(QString::number(progress)));
    }
}

DATELINE_CORE_TEST_MAIN(TestZoomPath)
#include "tst_zoompath.moc"
