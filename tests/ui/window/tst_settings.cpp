// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/window/WindowFixture.h"
#include "ui/window/Settings.h"

#include <QApplication>

using namespace dateline;

class TestSettings : public test::StrictTest {
    Q_OBJECT
private Q_SLOTS:
    void themeNames_data();
    void themeNames();
    void theKeyIsMadeOnce();
    void recentStoriesAreTenThatExist();
    void aNameIsKept();
    void theFirstStartComesOnce();
};

void TestSettings::themeNames_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<settings::ThemeChoice>("choice");
    QTest::newRow("empty") << QString() << settings::ThemeChoice::System;
    QTest::newRow("unknown") << QStringLiteral("pink") << settings::ThemeChoice::System;
    QTest::newRow("system") << QStringLiteral("system") << settings::ThemeChoice::System;
    QTest::newRow("light") << QStringLiteral("light") << settings::ThemeChoice::Light;
    QTest::newRow("dark") << QStringLiteral("dark") << settings::ThemeChoice::Dark;
}

void TestSettings::themeNames()
{
    QFETCH(QString, name);
    QFETCH(settings::ThemeChoice, choice);
    const test::OwnHome home;
    QCOMPARE(settings::themeChoiceNamed(name), choice);
    settings::setThemeChoice(choice);
    QCOMPARE(settings::themeChoice(), choice);
}

void TestSettings::theKeyIsMadeOnce()
{
    const test::OwnHome home;
    const QByteArray key = settings::signingKey();
    QCOMPARE(key.size(), 32);
    QCOMPARE(settings::signingKey(), key);
    QCOMPARE(settings::storyOptions().key, key);
    const test::OwnHome other;
    QVERIFY(settings::signingKey() != key);
}

void TestSettings::recentStoriesAreTenThatExist()
{
    const test::OwnHome home;
    QStringList paths;
    for (int i = 0; i < 12; ++i) {
        paths.prepend(home.file(QStringLiteral("%1.dateline").arg(i), QStringLiteral("x")));
        settings::rememberRecent(paths.first());
    }
    QCOMPARE(settings::recentStories(), paths.mid(0, 10));
    settings::rememberRecent(paths.at(3));
    QCOMPARE(settings::recentStories().size(), 10);
    QCOMPARE(settings::recentStories().first(), paths.at(3));
    QVERIFY(QFile::remove(paths.at(3)));
    QCOMPARE(settings::recentStories().first(), paths.at(0));
    settings::forgetRecents();
    QVERIFY(settings::recentStories().isEmpty());
}

void TestSettings::aNameIsKept()
{
    const test::OwnHome home;
    settings::setAuthor(QStringLiteral("  Ada Berg "));
    QCOMPARE(settings::author(), QStringLiteral("Ada Berg"));
    QCOMPARE(settings::storyOptions().author, QStringLiteral("Ada Berg"));
}

void TestSettings::theFirstStartComesOnce()
{
    const test::OwnHome home;
    QVERIFY(settings::takeFirstStart());
    QVERIFY(!settings::takeFirstStart());
}

DATELINE_UI_TEST_MAIN(TestSettings, QApplication)
#include "tst_settings.moc"
