// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/import/reader/ReaderProcess.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QProcess>
#include <QStandardPaths>

using namespace Qt::StringLiterals;

namespace dateline {

namespace {

constexpr qint64 LongestReading = 60'000; ///< Milliseconds by the clock; the reader limits its processor time itself.
constexpr int BetweenLooks = 50; ///< Milliseconds from one look at the cancel flag to the next.

Error failure(const char *sentence, const QString &name, const QString &detail)
{
    return {QCoreApplication::translate("Import", sentence).arg(name), detail};
}

QString readerPath()
{
    const QString named = qEnvironmentVariable("DATELINE_READER");
    if (!named.isEmpty())
        return named;
    const QString here = QCoreApplication::applicationDirPath();
    return QStandardPaths::findExecutable(u"dateline-reader"_s, {here, here + u"/../libexec/dateline"_s});
}

/// Ends the reader and waits until it is gone.
void end(QProcess &reader)
{
    reader.kill();
    reader.waitForFinished();
}

/// Waits until the reader has answered and ended.
Result<QByteArray> answerOf(QProcess &reader, const QString &name, const Progress &progress)
{
    QElapsedTimer clock;
    clock.start();
    while (reader.state() != QProcess::NotRunning && !reader.waitForFinished(BetweenLooks)) {
        const bool late = clock.elapsed() > LongestReading;
        const bool talkative = reader.bytesAvailable() > LargestMessage;
        if (!late && !talkative && !progress.cancelled())
            continue;
        end(reader);
        if (progress.cancelled())
            return Error{QCoreApplication::translate("Import", "The import was cancelled."), name};
        return failure("\"%1\" takes too long to read, so reading it was stopped. Nothing was imported.", name,
                       late ? u"time ran out"_s : u"the answer is too long"_s);
    }
    if (reader.exitStatus() != QProcess::NormalExit || reader.exitCode() != 0)
        return failure("\"%1\" cannot be read: it is damaged or needs more than the reader is allowed. Nothing was "
                       "imported.",
                       name, u"%1, code %2"_s.arg(reader.errorString()).arg(reader.exitCode()));
    return reader.readAllStandardOutput();
}

} // namespace

Result<ImportedSource> readInProcess(const ReaderRequest &request, const Progress &progress)
{
    const QString path = readerPath();
    QProcess reader;
    reader.setStandardErrorFile(QProcess::nullDevice());
    reader.start(path, {});
    if (path.isEmpty() || !reader.waitForStarted())
        return failure("\"%1\" cannot be read: the program dateline-reader is missing. Install Dateline again.",
                       request.fileName, reader.errorString());
    reader.write(packRequest(request));
    reader.closeWriteChannel();
    const Result<QByteArray> answer = answerOf(reader, request.fileName, progress);
    if (!answer)
        return answer.error();
    Result<ImportedSource> imported = unpackAnswer(*answer);
    if (imported)
        imported->bytes = request.bytes;
    progress.report(1.0);
    return imported;
}

} // namespace dateline
