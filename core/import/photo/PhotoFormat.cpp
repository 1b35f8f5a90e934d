// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/import/photo/PhotoFormat.h"

#include "core/import/ArticleLanguage.h"
#include "core/import/DocumentWriter.h"
#include "core/import/FoundSource.h"
#include "core/import/photo/PhotoFields.h"
#include "core/text/Shorten.h"

#include <QCoreApplication>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace dateline {

namespace {

QString translated(const char *text)
{
    return QCoreApplication::translate("Import", text);
}

bool sniffPhoto(const QByteArray &head, const QString &)
{
    static const QByteArrayList brands{"heic", "heix", "heim", "heis", "mif1", "msf1", "avif"};
    const bool webp = head.startsWith("RIFF") && head.sliced(std::min<qsizetype>(8, head.size())).startsWith("WEBP");
    const bool heic = head.size() > 12 && head.sliced(4, 4) == "ftyp" && brands.contains(head.sliced(8, 4));
    return head.startsWith("\xFF\xD8\xFF") || head.startsWith("\x89PNG\r\n\x1A\n")
        || head.startsWith(QByteArrayView("II*\0", 4)) || head.startsWith(QByteArrayView("MM\0*", 4)) || webp || heic;
}

Timing takenAt(const PhotoFields &fields)
{
    if (fields.taken.isNull())
        return {};
    return {fields.taken, {BasisKind::Written, fields.takenAsWritten, {}, fields.takenFrom}};
}

/// The picture as a photo of its own, with its caption and credit as the source's text.
Result<ImportedSource> readPhoto(const QByteArray &bytes, const QString &fileName, const ImportHints &hints,
                                 const Progress &)
{
    const Result<PhotoFields> fields = photoFields(bytes, fileName);
    if (!fields)
        return fields.error();
    QStringList credits = fields->creators;
    if (!fields->credit.isEmpty() && !credits.contains(fields->credit))
        credits.append(fields->credit);
    const QString credit = credits.join(u" | "_s);
    // A picture that says nothing still has its name.
    const QString name = QFileInfo(fileName).completeBaseName();
    const bool isSilent = fields->headline.isEmpty() && fields->caption.isEmpty() && credit.isEmpty();
    DocumentWriter writer(isSilent ? name : fields->headline, {}, articleLanguage(hints.language, fields->caption));
    writer.add(fields->caption, BlockKind::Caption, credit);
    const Document document = writer.document();

    Source found;
    found.mediaType = fields->mediaType;
    ImportedSource imported = foundSource(document, found, bytes, fileName, hints);
    imported.source.titleIsOurs = imported.source.titleIsOurs || isSilent;
    ImportedItem photo;
    Item &item = photo.item;
    item.kind = ItemKind::Photo;
    item.draft = true;
    item.title = shortened(!fields->headline.isEmpty()     ? fields->headline
                               : fields->caption.isEmpty() ? imported.source.title
                                                           : fields->caption);
    item.text = fields->caption;
    item.credit = credit;
    item.place = fields->place;
    item.happened = takenAt(*fields);
    item.rule = translated("From the picture's own fields");
    photo.tags = fields->keywords;
    for (const TextBlock &block : document.blocks)
        photo.passages.append(block.span);
    imported.items.append(photo);
    return imported;
}

} // namespace

ImportFormat photoFormat()
{
    return {translated("Photo"),
            {u"*.jpg"_s, u"*.jpeg"_s, u"*.png"_s, u"*.tif"_s, u"*.tiff"_s, u"*.webp"_s, u"*.heic"_s, u"*.avif"_s},
            &sniffPhoto,
            &readPhoto};
}

} // namespace dateline
