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

/// Runs the built program with arguments and standard input, and waits for its end.
inline ProgramRun runProgram(const QStringList &arguments, const QByteArray &input = {})
{
    QProcess process;
    process.start(QStringLiteral(DATELINE_PROGRAM), arguments);
    process.write(input);
    process.closeWriteChannel();
    if (!process.waitForFinished(60'000) || process.exitStatus() != QProcess::NormalExit)
        return {};
    return {process.exitCode(), process.readAllStandardOutput(), process.readAllStandardError()};
}

} // namespace dateline::test
