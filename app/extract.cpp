// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ImportArguments.h"
#include "app/verbs.h"
#include "core/export/ReadingJson.h"
#include "core/import/ReadSource.h"
#include "core/reading/Languages.h"

#include <QCoreApplication>
#include <QFile>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace dateline {

int runExtract(const QStringList &arguments)
{
    const Result<ImportArguments> read = readImportArguments(arguments);
    if (!read) {
        printError(read.error());
        return 2;
    }
    if (read->positional.size() != 1 || (!read->format.isEmpty() && read->format != u"json"_s)) {
        printError({QCoreApplication::translate("CommandLine", "Name one file, and no format but json."), {}});
        return 2;
    }
    const Result<ReadSource> source = readSource(read->positional.first(), read->hints);
    if (!source) {
        printError(source.error());
        return 1;
    }
    if (const QString note = unreadableNote(source->imported.document.language); !note.isEmpty())
        printError({note, {}});
    QFile out;
    const QByteArray json = QJsonDocument(readingJson(source->imported, source->reading)).toJson();
    return out.open(stdout, QIODevice::WriteOnly) && out.write(json) == json.size() && out.flush() ? 0 : 1;
}

} // namespace dateline
