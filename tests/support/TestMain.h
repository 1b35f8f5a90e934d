// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>
#include <QDir>
#include <QRegularExpression>
#include <QStandardPaths>
#include <QTest>

namespace dateline::test {

/// The checkout that the tests were built from.
QDir projectFolder();

/// The folder of inputs that are not ours to ship, beside the checkout; empty where it is absent (tests then skip).
QString sharedFolder();

/// Runs the tests of Class so that any warning the test did not announce (QTest::ignoreMessage) is a failure.
/// A class announces its own set-up by deriving from this. Files are read by the reader process of this build.
class StrictTest : public QObject {
    Q_OBJECT
public:
    StrictTest();

private Q_SLOTS:
    /// What the offscreen platform says of its own limits is no fault of the program.
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral("^(?!This plugin does not support )"))); }
};

} // namespace dateline::test

/// The main function of a test of core: no window system, settings and data in a test folder of their own.
#define DATELINE_CORE_TEST_MAIN(Class)                                                                                 \
    int main(int argc, char **argv)                                                                                    \
    {                                                                                                                  \
        QStandardPaths::setTestModeEnabled(true);                                                                      \
        QCoreApplication app(argc, argv);                                                                              \
        Class test;                                                                                                    \
        return QTest::qExec(&test, argc, argv);                                                                        \
    }

/// The main function of a test of the window: QApplication on the platform that the environment names.
#define DATELINE_UI_TEST_MAIN(Class, Application)                                                                      \
    int main(int argc, char **argv)                                                                                    \
    {                                                                                                                  \
        QStandardPaths::setTestModeEnabled(true);                                                                      \
        Application app(argc, argv);                                                                                   \
        Class test;                                                                                                    \
        return QTest::qExec(&test, argc, argv);                                                                        \
    }
