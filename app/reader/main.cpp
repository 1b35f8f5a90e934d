// SPDX-License-Identifier: GPL-3.0-or-later
// Reads one file from a stranger, apart from the program that asked: a request on standard input, the answer on
// standard output. See core/import/reader/ReaderPipe.h.
#include "app/reader/Confinement.h"
#include "core/import/reader/ReaderPipe.h"

#include <QFile>

#include <cstdlib>

using namespace dateline;

namespace {

/// All that is sent, or a byte more than a message may have. A pipe gives what it holds, not what is asked for.
QByteArray receive(QFile &in)
{
    constexpr qint64 piece = 1 << 20;
    QByteArray message;
    while (message.size() <= LargestMessage) {
        const QByteArray more = in.read(piece);
        if (more.isEmpty())
            break;
        message += more;
    }
    return message;
}

Result<ImportedSource> answerTo(const QByteArray &message)
{
    const Result<ReaderRequest> request = unpackRequest(message);
    if (!request)
        return request.error();
    const Result<ImportFormat> format = formatOf(request->bytes, request->fileName);
    return format ? format->read(request->bytes, request->fileName, request->hints, Progress()) : format.error();
}

} // namespace

int main()
{
    QFile in;
    QFile out;
    if (!confine() || !in.open(stdin, QIODevice::ReadOnly) || !out.open(stdout, QIODevice::WriteOnly))
        return 1;
    const QByteArray answer = packAnswer(answerTo(receive(in)));
    const bool sent = out.write(answer) == answer.size() && out.flush();
    // No tidying up at the end: a leak check there (LeakSanitizer) needs calls that are given up.
    std::_Exit(sent ? EXIT_SUCCESS : EXIT_FAILURE);
}
