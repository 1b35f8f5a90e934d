// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/import/text/RichText.h"

#include "core/import/ArticleLanguage.h"
#include "core/import/DocumentWriter.h"
#include "core/import/FoundSource.h"
#include "core/import/text/RichTextReader.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace dateline {

namespace {

bool sniffRichText(const QByteArray &head, const QString &)
{
    return head.trimmed().startsWith("{\\rtf");
}

Result<ImportedSource> readRichText(const QByteArray &bytes, const QString &fileName, const ImportHints &hints,
                                    const Progress &)
{
    const RichText text = richText(bytes);
    if (text.paragraphs.isEmpty())
        return Error{QCoreApplication::translate("Import", "\"%1\" holds no text.").arg(fileName), fileName};
    QStringList texts;
    for (const RichParagraph &paragraph : text.paragraphs)
        texts.append(paragraph.text);
    DocumentWriter writer(text.title, {}, articleLanguage(hints.language, texts.join(u'\n')));
    for (const RichParagraph &paragraph : text.paragraphs)
        writer.add(paragraph.text, paragraph.isHeading ? BlockKind::Heading : BlockKind::Paragraph);
    Document document = writer.document();
    if (document.byline.isEmpty())
        document.byline = text.author;
    Source found;
    found.mediaType = u"application/rtf"_s;
    return foundSource(document, found, bytes, fileName, hints);
}

} // namespace

ImportFormat richTextFormat()
{
    return {QCoreApplication::translate("Import", "Rich text"), {u"*.rtf"_s}, &sniffRichText, &readRichText};
}

} // namespace dateline
