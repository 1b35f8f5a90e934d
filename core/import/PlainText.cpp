// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/import/PlainText.h"

#include "core/import/ArticleLanguage.h"
#include "core/import/Charset.h"
#include "core/import/FoundSource.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace dateline {

namespace {

QString translated(const char *text)
{
    return QCoreApplication::translate("Import", text);
}

bool sniffText(const QByteArray &head, const QString &)
{
    return !head.startsWith("%PDF-") && !head.startsWith("PK\x03\x04") && !head.startsWith("SQLite format 3");
}

Result<ImportedSource> readText(const QByteArray &bytes, const QString &fileName, const ImportHints &hints,
                                const Progress &progress)
{
    Result<DecodedText> decoded = decodeText(bytes);
    if (!decoded)
        return decoded.error();
    if (decoded->text.trimmed().isEmpty())
        return Error{translated("The file is empty: it holds nothing but white space."), {}};
    constexpr double Decoded = 0.3;
    progress.report(Decoded);

    Source found;
    found.mediaType = u"text/plain"_s;
    found.charset = decoded->charset;
    const Document document =
        makeDocument(decoded->text, articleLanguage(hints.language, decoded->text), progress.within(Decoded, 1));
    if (progress.cancelled())
        return Error{translated("The import was cancelled."), {}};
    return foundSource(document, found, bytes, fileName, hints);
}

} // namespace

ImportFormat plainTextFormat()
{
    return {translated("Plain text"), {u"*.txt"_s, u"*.text"_s}, &sniffText, &readText, false};
}

} // namespace dateline
