// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/TestMain.h"
#include "ui/window/DesktopPortal.h"

#include <QDBusConnection>
#include <QDBusVariant>
#include <QProcess>
#include <QSignalSpy>
#include <QStandardPaths>

using namespace dateline;
using Scheme = DesktopPortal::ColorScheme;

/// A desktop that answers and tells as xdg-desktop-portal does.
class FakePortal : public QObject {
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.freedesktop.portal.Settings")
public:
    uint scheme = 0;

    void change(const QString &key, uint value)
    {
        Q_EMIT SettingChanged(QStringLiteral("org.freedesktop.appearance"), key, QDBusVariant(value));
    }

public Q_SLOTS:
    QDBusVariant Read(const QString &, const QString &)
    {
        return QDBusVariant(QVariant::fromValue(QDBusVariant(scheme)));
    }

Q_SIGNALS:
    void SettingChanged(const QString &space, const QString &key, const QDBusVariant &value);
};

class TestDesktopPortal : public test::StrictTest {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase();
    void silentWithoutAPortal();
    void tellsTheSchemeAndItsChanges_data();
    void tellsTheSchemeAndItsChanges();

private:
    QProcess m_bus;
};

void TestDesktopPortal::initTestCase()
{
    const QString daemon = QStandardPaths::findExecutable(QStringLiteral("dbus-daemon"));
    if (daemon.isEmpty())
        QSKIP("There is no dbus-daemon on this machine.");
    m_bus.start(daemon, {QStringLiteral("--session"), QStringLiteral("--nofork"), QStringLiteral("--print-address")});
    QVERIFY(m_bus.waitForReadyRead());
    qputenv("DBUS_SESSION_BUS_ADDRESS", m_bus.readLine().trimmed());
    QVERIFY(QDBusConnection::sessionBus().isConnected());
}

void TestDesktopPortal::cleanupTestCase()
{
    QDBusConnection::disconnectFromBus(QStringLiteral("desktop"));
    m_bus.kill();
    m_bus.waitForFinished();
}

void TestDesktopPortal::silentWithoutAPortal()
{
    DesktopPortal portal;
    const QSignalSpy schemes(&portal, &DesktopPortal::colorScheme);
    // Whatever is asked after it is answered after it.
    QDBusConnection::sessionBus().registerService(QStringLiteral("org.example.Harbour"));
    QCoreApplication::processEvents();
    QVERIFY(schemes.isEmpty());
}

void TestDesktopPortal::tellsTheSchemeAndItsChanges_data()
{
    QTest::addColumn<uint>("first");
    QTest::addColumn<uint>("then");
    QTest::addColumn<QList<Scheme>>("told");
    QTest::newRow("unknown values") << 7U << 99U << QList{Scheme::NoPreference, Scheme::NoPreference};
    QTest::newRow("from dark to light") << 1U << 2U << QList{Scheme::Dark, Scheme::Light};
    QTest::newRow("from light to none") << 2U << 0U << QList{Scheme::Light, Scheme::NoPreference};
}

void TestDesktopPortal::tellsTheSchemeAndItsChanges()
{
    QFETCH(uint, first);
    QFETCH(uint, then);
    // The desktop sits at the other end of the bus.
    QDBusConnection desktop = QDBusConnection::connectToBus(QString::fromUtf8(qgetenv("DBUS_SESSION_BUS_ADDRESS")),
                                                            QStringLiteral("desktop"));
    FakePortal fake;
    fake.scheme = first;
    desktop.registerObject(QStringLiteral("/org/freedesktop/portal/desktop"), &fake,
                           QDBusConnection::ExportAllContents);
    QVERIFY(desktop.registerService(QStringLiteral("org.freedesktop.portal.Desktop")));

    DesktopPortal portal;
    QList<Scheme> told;
    connect(&portal, &DesktopPortal::colorScheme, this, [&told](Scheme scheme) { told.append(scheme); });
    QTRY_COMPARE(told.size(), 1);
    fake.change(QStringLiteral("contrast"), 1);
    fake.change(QStringLiteral("color-scheme"), then);
    QTRY_COMPARE(told.size(), 2);
    QTEST(told, "told");
    desktop.unregisterService(QStringLiteral("org.freedesktop.portal.Desktop"));
    desktop.unregisterObject(QStringLiteral("/org/freedesktop/portal/desktop"));
}

DATELINE_UI_TEST_MAIN(TestDesktopPortal, QCoreApplication)
#include "tst_desktopportal.moc"
