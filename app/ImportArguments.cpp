// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ImportArguments.h"

#include "core/reading/Languages.h"
#include "core/time/WhenText.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QTextStream>

using namespace Qt::StringLiterals;

namespace dateline {

Result<ImportArguments> readImportArguments(const QStringList &arguments)
{
    QCommandLineParser parser;
    const QCommandLineOption published(u"published"_s, {}, u"DATE"_s);
    const QCommandLineOption publisher(u"publisher"_s, {}, u"NAME"_s);
    const QCommandLineOption title(u"title"_s, {}, u"TEXT"_s);
    const QCommandLineOption language(u"language"_s, {}, u"CODE"_s);
    const QCommandLineOption format(u"format"_s, {}, u"NAME"_s);
    parser.addOptions({published, publisher, title, language, format});
    if (!parser.parse(QStringList(QString()) + arguments))
        return Error{parser.errorText(), {}};

    ImportArguments read;
    read.positional = parser.positionalArguments();
    read.hints.title = parser.value(title);
    read.hints.publisher = parser.value(publisher);
    read.hints.language = parser.value(language);
    if (!read.hints.language.isEmpty() && languageName(read.hints.language) == read.hints.language)
        return Error{QCoreApplication::translate("CommandLine", "“%1” is the code of no language. Give one such as %2.")
                         .arg(read.hints.language, readingLanguages().join(u", "_s)),
                     {}};
    read.format = parser.value(format);
    const Result<When> when = readWhen(parser.value(published));
    if (!when)
        return when.error();
    read.hints.published = *when;
    return read;
}

void printError(const Error &error)
{
    QTextStream(stderr) << error.sentence << '\n';
}

} // namespace dateline
