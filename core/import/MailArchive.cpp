// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/import/MailArchive.h"

#include "core/import/Charset.h"
#include "core/import/PlainText.h"
#include "core/import/html/PageDates.h"
#include "core/import/html/SavedPage.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <gmime/gmime.h>

#include <memory>
#include <mutex>

using namespace Qt::StringLiterals;

namespace dateline {

namespace {

struct Unreference {
    void operator()(gpointer object) const { g_object_unref(object); }
};
template <typename Object> using Owned = std::unique_ptr<Object, Unreference>;

/// Whether the bytes begin with header lines, MIME's version among them.
bool sniffMail(const QByteArray &head, const QString &)
{
    static const QRegularExpression headers(
        u"^\\s*[A-Za-z][A-Za-z0-9-]*:[^\\n]*\\n(?:[!-9;-~]+:[^\\n]*\\n|[ \\t][^\\n]*\\n)*?"
        "MIME-Version:"_s,
        QRegularExpression::CaseInsensitiveOption);
    return headers.match(QString::fromLatin1(head).remove(u'\r')).hasMatch();
}

/// More parts than a mail or a saved page has; GMime's time grows with the square of those that lie in each other.
bool hasTooManyParts(const QByteArray &bytes)
{
    constexpr qsizetype mostContainers = 1000;
    static const QRegularExpression container(u"multipart/|message/rfc822"_s,
                                              QRegularExpression::CaseInsensitiveOption);
    qsizetype found = 0;
    const QString text = QString::fromLatin1(bytes);
    for (auto each = container.globalMatch(text); each.hasNext() && found <= mostContainers; each.next())
        ++found;
    return found > mostContainers;
}

/// A part's content, decoded and in UTF-8 with a byte order mark.
QByteArray contentOf(GMimePart *part)
{
    const Owned<GMimeStream> memory(g_mime_stream_mem_new());
    g_mime_data_wrapper_write_to_stream(g_mime_part_get_content(part), memory.get());
    const GByteArray *array = g_mime_stream_mem_get_byte_array(reinterpret_cast<GMimeStreamMem *>(memory.get()));
    const QByteArray bytes(reinterpret_cast<const char *>(array->data), static_cast<qsizetype>(array->len));
    const char *charset = g_mime_object_get_content_type_parameter(reinterpret_cast<GMimeObject *>(part), "charset");
    const Result<DecodedText> decoded = charset ? decodeText(bytes, charset) : Result<DecodedText>(Error());
    return decoded ? "\xEF\xBB\xBF" + decoded->text.toUtf8() : bytes;
}

/// The content of the first part of a text type; null where there is none.
QByteArray firstText(GMimeMessage *message, const char *subtype)
{
    const std::unique_ptr<GMimePartIter, decltype(&g_mime_part_iter_free)> parts(
        g_mime_part_iter_new(reinterpret_cast<GMimeObject *>(message)), &g_mime_part_iter_free);
    do {
        GMimeObject *part = g_mime_part_iter_get_current(parts.get());
        if (!part || !GMIME_IS_PART(part) || !g_mime_part_get_content(reinterpret_cast<GMimePart *>(part)))
            continue;
        if (g_mime_content_type_is_type(g_mime_object_get_content_type(part), "text", subtype))
            return contentOf(reinterpret_cast<GMimePart *>(part));
    } while (g_mime_part_iter_next(parts.get()));
    return {};
}

QString header(GMimeMessage *message, const char *name)
{
    return QString::fromUtf8(g_mime_object_get_header(reinterpret_cast<GMimeObject *>(message), name)).simplified();
}

/// What the headers tell and the text does not. The date of a saved page is the day it was saved, so it counts in mails
/// only.
void fillIn(ImportedSource &imported, GMimeMessage *message, const ImportHints &hints)
{
    Source &source = imported.source;
    const QString address = header(message, "Snapshot-Content-Location");
    if (source.url.isEmpty() && address.startsWith(u"http"_s))
        source.url = address;
    const QString subject = QString::fromUtf8(g_mime_message_get_subject(message)).simplified();
    if (hints.title.isEmpty() && !subject.isEmpty() && (source.title.isEmpty() || source.titleIsOurs)) {
        source.title = subject;
        source.titleIsOurs = false;
    }
    if (address.isEmpty() && source.published.isNull()) {
        source.published = pageMoment(header(message, "Date"));
        imported.document.published = dayOf(source.published);
    }
}

Result<ImportedSource> readMail(const QByteArray &bytes, const QString &fileName, const ImportHints &hints,
                                const Progress &progress)
{
    if (hasTooManyParts(bytes))
        return Error{QCoreApplication::translate("Import",
                                                 "“%1” has too many parts in each other to be a mail or a saved "
                                                 "page. Save the page itself and import that.")
                         .arg(fileName),
                     fileName};
    static std::once_flag started;
    std::call_once(started, &g_mime_init);
    const Owned<GMimeStream> stream(
        g_mime_stream_mem_new_with_buffer(bytes.constData(), static_cast<size_t>(bytes.size())));
    const Owned<GMimeParser> parser(g_mime_parser_new_with_stream(stream.get()));
    const Owned<GMimeMessage> message(g_mime_parser_construct_message(parser.get(), nullptr));
    const QByteArray page = message ? firstText(message.get(), "html") : QByteArray();
    const QByteArray text = message && page.isEmpty() ? firstText(message.get(), "plain") : QByteArray();
    if (page.isEmpty() && text.isEmpty())
        return Error{QCoreApplication::translate("Import", "The mail or saved page holds no text."), fileName};
    const ImportFormat format = page.isEmpty() ? plainTextFormat() : savedPageFormat();
    Result<ImportedSource> imported = format.read(page.isEmpty() ? text : page, fileName, hints, progress);
    if (!imported)
        return imported;
    fillIn(*imported, message.get(), hints);
    imported->bytes = bytes;
    imported->source.mediaType = u"message/rfc822"_s;
    return imported;
}

} // namespace

ImportFormat mailArchiveFormat()
{
    return {QCoreApplication::translate("Import", "Web archive or mail"),
            {u"*.mhtml"_s, u"*.mht"_s, u"*.eml"_s},
            &sniffMail,
            &readMail};
}

} // namespace dateline
