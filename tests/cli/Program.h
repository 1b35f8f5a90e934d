// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QProcess>
#include <QStringList>

namespace dateline::test {

/// What a run of the program left behind.
struct ProgramRun {
    int exitCode = -1; ///< -1: it crashed, did not start or did not end within a minute.
    QByteArray out;
    QByteArray err;
};

/// Runs the built program with arguments, standard input and, where given, an environment of its own, and waits for its
/// end.
inline ProgramRun runProgram(const QStringList &arguments, const QByteArray &input = {},
                             const QProcessEnvironment &environment = QProcessEnvironment::systemEnvironment())
{
    QProcess process;
    process.setProcessEnvironment(environment);
    process.start(QStringLiteral(DATELINE_PROGRAM), arguments);
    process.write(input);
    process.closeWriteChannel();
    if (!process.waitForFinished(60'000) || process.exitStatus() != QProcess::NormalExit)
        return {};
    return {process.exitCode(), process.readAllStandardOutput(), process.readAllStandardError()};
}

} // namespace dateline::test
