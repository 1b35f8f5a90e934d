// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/import/reader/ReaderPipe.h"

#include <QCoreApplication>
#include <QDataStream>
#include <QIODevice>
#include <QtEndian>

using namespace Qt::StringLiterals;

namespace dateline {

namespace {

constexpr QByteArrayView Magic("DLR1");
constexpr qsizetype HeadSize = Magic.size() + qsizetype(sizeof(quint32));

Error broken(const QString &detail)
{
    return {QCoreApplication::translate("Import",
                                        "The file could not be read: the program that reads it gave no usable answer."),
            detail};
}

QByteArray packed(const QByteArray &fields)
{
    QByteArray message = Magic.toByteArray();
    message.resize(HeadSize);
    qToBigEndian(static_cast<quint32>(fields.size()), message.data() + Magic.size());
    return message + fields;
}

Result<QByteArray> unpacked(const QByteArray &message)
{
    if (message.size() < HeadSize || message.size() > LargestMessage || !message.startsWith(Magic))
        return broken(u"the head is wrong"_s);
    if (qFromBigEndian<quint32>(message.constData() + Magic.size()) != message.size() - HeadSize)
        return broken(u"the length is wrong"_s);
    return message.sliced(HeadSize);
}

void put(QDataStream &out, const QString &text)
{
    out << text.toUtf8();
}

void put(QDataStream &out, const When &when)
{
    put(out, when.edtf());
}

QString takeText(QDataStream &in)
{
    QByteArray bytes;
    in >> bytes;
    return QString::fromUtf8(bytes);
}

When takeWhen(QDataStream &in)
{
    const Result<When> when = When::fromEdtf(takeText(in));
    if (!when)
        in.setStatus(QDataStream::ReadCorruptData);
    return when ? *when : When();
}

void putSource(QDataStream &out, const Source &source)
{
    for (const QString &text : {source.title, source.publisher, source.byline, source.url, source.fileName,
                                source.mediaType, source.charset, source.language, source.note})
        put(out, text);
    put(out, source.published);
    out << source.titleIsOurs;
}

Source takeSource(QDataStream &in)
{
    Source source;
    for (QString *text : {&source.title, &source.publisher, &source.byline, &source.url, &source.fileName,
                          &source.mediaType, &source.charset, &source.language, &source.note})
        *text = takeText(in);
    source.published = takeWhen(in);
    in >> source.titleIsOurs;
    return source;
}

void put(QDataStream &out, const Timing &timing)
{
    put(out, timing.when);
    out << static_cast<quint8>(timing.basis.kind);
    for (const QString &text : {timing.basis.phrase, timing.basis.reference, timing.basis.rule})
        put(out, text);
}

/// A value of an enumeration that goes up to `last`.
template <typename Kind> Kind takeKind(QDataStream &in, Kind last)
{
    quint8 kind = 0;
    in >> kind;
    if (kind > static_cast<quint8>(last))
        in.setStatus(QDataStream::ReadCorruptData);
    return static_cast<Kind>(std::min(kind, static_cast<quint8>(last)));
}

Timing takeTiming(QDataStream &in)
{
    Timing timing;
    timing.when = takeWhen(in);
    timing.basis.kind = takeKind(in, BasisKind::ByHand);
    for (QString *text : {&timing.basis.phrase, &timing.basis.reference, &timing.basis.rule})
        *text = takeText(in);
    return timing;
}

/// A length that no message can have is not taken on trust.
qsizetype takeCount(QDataStream &in)
{
    quint32 count = 0;
    in >> count;
    if (count > LargestMessage)
        in.setStatus(QDataStream::ReadCorruptData);
    return in.status() == QDataStream::Ok ? static_cast<qsizetype>(count) : 0;
}

void put(QDataStream &out, const QStringList &texts)
{
    out << static_cast<quint32>(texts.size());
    for (const QString &text : texts)
        put(out, text);
}

QStringList takeTexts(QDataStream &in)
{
    QStringList texts;
    for (qsizetype count = takeCount(in); count > 0 && in.status() == QDataStream::Ok; --count)
        texts.append(takeText(in));
    return texts;
}

void putItem(QDataStream &out, const ImportedItem &imported)
{
    const Item &item = imported.item;
    out << static_cast<quint8>(item.kind) << item.draft << static_cast<quint8>(item.quoteKind)
        << static_cast<qint32>(item.importance) << item.confidence;
    for (const QString &text : {item.title, item.text, item.zone, item.cue, item.addressee, item.place, item.credit,
                                item.note, item.rule, imported.speaker})
        put(out, text);
    for (const Timing *timing : {&item.happened, &item.said, &item.published})
        put(out, *timing);
    put(out, imported.tags);
    put(out, imported.participants);
    out << static_cast<quint32>(imported.passages.size());
    for (Span span : imported.passages)
        out << static_cast<qint64>(span.start) << static_cast<qint64>(span.end);
}

ImportedItem takeItem(QDataStream &in)
{
    ImportedItem imported;
    Item &item = imported.item;
    item.kind = takeKind(in, ItemKind::Photo);
    in >> item.draft;
    item.quoteKind = takeKind(in, QuoteKind::Mixed);
    qint32 importance = 0;
    in >> importance >> item.confidence;
    item.importance = importance;
    for (QString *text : {&item.title, &item.text, &item.zone, &item.cue, &item.addressee, &item.place, &item.credit,
                          &item.note, &item.rule, &imported.speaker})
        *text = takeText(in);
    for (Timing *timing : {&item.happened, &item.said, &item.published})
        *timing = takeTiming(in);
    imported.tags = takeTexts(in);
    imported.participants = takeTexts(in);
    for (qsizetype count = takeCount(in); count > 0 && in.status() == QDataStream::Ok; --count) {
        qint64 start = 0;
        qint64 end = 0;
        in >> start >> end;
        imported.passages.append({start, end});
    }
    if (!(item.confidence >= 0 && item.confidence <= 1))
        in.setStatus(QDataStream::ReadCorruptData);
    return imported;
}

void putItems(QDataStream &out, const QList<ImportedItem> &items)
{
    out << static_cast<quint32>(items.size());
    for (const ImportedItem &item : items)
        putItem(out, item);
}

QList<ImportedItem> takeItems(QDataStream &in)
{
    QList<ImportedItem> items;
    for (qsizetype count = takeCount(in); count > 0 && in.status() == QDataStream::Ok; --count)
        items.append(takeItem(in));
    return items;
}

bool areInside(const QList<ImportedItem> &items, const Document &document)
{
    return std::all_of(items.begin(), items.end(), [&document](const ImportedItem &item) {
        return std::all_of(item.passages.begin(), item.passages.end(), [&document](Span span) {
            return span.start >= 0 && span.start < span.end && span.end <= document.text.size();
        });
    });
}

void putDocument(QDataStream &out, const Document &document)
{
    for (const QString &text : {document.text, document.title, document.byline, document.publisher, document.language})
        put(out, text);
    put(out, document.published);
    for (const TextBlock &block : document.blocks)
        out << static_cast<quint8>(block.kind) << static_cast<qint64>(block.span.start)
            << static_cast<qint64>(block.span.end);
}

/// The blocks that fill the rest of a message: in order, apart from each other, inside the text.
QList<TextBlock> takeBlocks(QDataStream &in, qsizetype textLength)
{
    QList<TextBlock> blocks;
    qsizetype last = 0;
    while (in.status() == QDataStream::Ok && !in.atEnd()) {
        quint8 kind = 0;
        qint64 start = 0;
        qint64 end = 0;
        in >> kind >> start >> end;
        if (kind > static_cast<quint8>(BlockKind::Boilerplate) || start < last || end <= start || end > textLength) {
            in.setStatus(QDataStream::ReadCorruptData);
            break;
        }
        blocks.append({{start, end}, static_cast<BlockKind>(kind), {}});
        last = end;
    }
    return blocks;
}

/// Sentences are cut again on this side: they follow from the text and the blocks.
Document takeDocument(QDataStream &in)
{
    const QString text = takeText(in);
    const QString title = takeText(in);
    const QString byline = takeText(in);
    const QString publisher = takeText(in);
    const QString language = takeText(in);
    const When published = takeWhen(in);
    const QList<TextBlock> blocks = takeBlocks(in, text.size());
    if (in.status() != QDataStream::Ok)
        return {};
    Document document = makeDocument(text, blocks, language);
    document.title = title;
    document.byline = byline;
    document.publisher = publisher;
    document.published = published;
    return document;
}

} // namespace

QByteArray packRequest(const ReaderRequest &request)
{
    QByteArray fields;
    QDataStream out(&fields, QIODevice::WriteOnly);
    for (const QString &text : {request.fileName, request.hints.title, request.hints.publisher, request.hints.language})
        put(out, text);
    put(out, request.hints.published);
    out << request.bytes;
    return packed(fields);
}

Result<ReaderRequest> unpackRequest(const QByteArray &message)
{
    const Result<QByteArray> fields = unpacked(message);
    if (!fields)
        return fields.error();
    QDataStream in(*fields);
    ReaderRequest request;
    for (QString *text : {&request.fileName, &request.hints.title, &request.hints.publisher, &request.hints.language})
        *text = takeText(in);
    request.hints.published = takeWhen(in);
    in >> request.bytes;
    if (in.status() != QDataStream::Ok || !in.atEnd())
        return broken(u"the request's fields are wrong"_s);
    return request;
}

QByteArray packAnswer(const Result<ImportedSource> &answer)
{
    QByteArray fields;
    QDataStream out(&fields, QIODevice::WriteOnly);
    out << answer.ok();
    if (!answer) {
        put(out, answer.error().sentence);
        put(out, answer.error().detail);
    } else {
        putSource(out, answer->source);
        put(out, answer->publishedAsWritten);
        putItems(out, answer->items);
        putDocument(out, answer->document);
    }
    return packed(fields);
}

Result<ImportedSource> unpackAnswer(const QByteArray &message)
{
    const Result<QByteArray> fields = unpacked(message);
    if (!fields)
        return fields.error();
    QDataStream in(*fields);
    bool ok = false;
    in >> ok;
    if (!ok) {
        const QString sentence = takeText(in);
        const QString detail = takeText(in);
        const bool whole = in.status() == QDataStream::Ok && in.atEnd() && !sentence.isEmpty();
        return whole ? Error{sentence, detail} : broken(u"the error's fields are wrong"_s);
    }
    ImportedSource imported;
    imported.source = takeSource(in);
    imported.publishedAsWritten = takeText(in);
    imported.items = takeItems(in);
    imported.document = takeDocument(in);
    if (in.status() != QDataStream::Ok || imported.document.blocks.isEmpty()
        || !areInside(imported.items, imported.document))
        return broken(u"the source's fields are wrong"_s);
    return imported;
}

} // namespace dateline
