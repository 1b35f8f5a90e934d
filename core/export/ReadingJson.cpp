// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/export/ReadingJson.h"

#include "core/text/CodePoints.h"
#include "core/text/Pages.h"

#include <QJsonArray>

#include <array>
#include <span>

using namespace Qt::StringLiterals;

namespace dateline {

namespace {

constexpr std::array blockNames{"title",     "byline",  "dateline", "heading",
                                "paragraph", "caption", "credit",   "boilerplate"};
constexpr std::array timexNames{"DATE", "TIME", "DURATION", "SET"};
constexpr std::array quoteNames{"direct", "indirect", "mixed"};
constexpr std::array personNames{"person", "organisation", "office", "place"};

template <typename Value> QString nameIn(std::span<const char *const> names, Value value)
{
    return QString::fromLatin1(names[static_cast<std::size_t>(value)]);
}

QJsonValue orNull(const QString &text)
{
    return text.isEmpty() ? QJsonValue() : QJsonValue(text);
}

template <typename List, typename Make> QJsonArray arrayOf(const List &list, Make make)
{
    QJsonArray array;
    for (const auto &element : list)
        array.append(make(element));
    return array;
}

/// Writes one reading; knows its text and the text's code points.
class ReadingWriter {
public:
    ReadingWriter(const ImportedSource &imported, const Reading &reading)
        : m_imported(imported)
        , m_source(imported.source)
        , m_document(imported.document)
        , m_reading(reading)
        , m_points(imported.document.text)
    {
    }

    QJsonObject write() const
    {
        return {
            {u"text"_s, m_document.text},
            {u"title"_s, orNull(m_source.title)},
            {u"titleIsOurs"_s, m_source.titleIsOurs},
            {u"byline"_s, orNull(m_source.byline)},
            {u"site"_s, orNull(m_source.publisher)},
            {u"published"_s, orNull(published())},
            {u"publishedWhen"_s, orNull(m_source.published.edtf())},
            {u"language"_s, m_source.language},
            {u"paragraphs"_s, paragraphs()},
            {u"blocks"_s,
             arrayOf(m_document.blocks,
                     [this, paged = m_document.text.contains(PageBreak)](const TextBlock &block) {
                         QJsonObject told{{u"kind"_s, nameIn(blockNames, block.kind)}};
                         if (paged)
                             told.insert(u"page"_s, pageOf(m_document.text, block.span.start));
                         return withSpan(told, block.span);
                     })},
            {u"timexes"_s, arrayOf(m_reading.times, [this](const TimeMention &time) { return timex(time); })},
            {u"attributions"_s,
             arrayOf(m_reading.attributions, [this](const Attribution &said) { return attribution(said); })},
            {u"captions"_s, arrayOf(m_reading.captions, [this](const FoundCaption &found) { return caption(found); })},
            {u"events"_s, arrayOf(m_reading.events, [this](const FoundEvent &found) { return event(found); })},
            {u"claims"_s, arrayOf(m_reading.claims, [this](const FoundClaim &found) { return claim(found); })},
            {u"people"_s, arrayOf(m_reading.people, [this](const FoundPerson &found) { return person(found); })},
        };
    }

private:
    QString words(Span span) const { return m_document.words(span).toString(); }

    QString published() const
    {
        const QString &asWritten = m_imported.publishedAsWritten;
        return asWritten.isEmpty() ? m_source.published.edtf() : asWritten;
    }

    QJsonValue pair(Span span) const
    {
        return QJsonArray{m_points.fromUtf16(span.start), m_points.fromUtf16(span.end)};
    }

    QJsonArray pairs(const QList<Span> &spans) const
    {
        return arrayOf(spans, [this](Span span) { return pair(span); });
    }

    QJsonObject withSpan(QJsonObject object, Span span) const
    {
        object.insert(u"start"_s, m_points.fromUtf16(span.start));
        object.insert(u"end"_s, m_points.fromUtf16(span.end));
        return object;
    }

    /// Why a when is what it is, and how sure the draft and its rule are.
    static void addReason(QJsonObject &object, const Basis &basis, double confidence, const QString &rule)
    {
        object.insert(u"confidence"_s, confidence);
        object.insert(u"rule"_s, orNull(rule));
        if (basis.kind != BasisKind::None)
            object.insert(u"basis"_s,
                          QJsonObject{{u"phrase"_s, orNull(basis.phrase)},
                                      {u"reference"_s, orNull(basis.reference)},
                                      {u"rule"_s, orNull(basis.rule)}});
    }

    QJsonArray paragraphs() const
    {
        QJsonArray paragraphs;
        for (const TextBlock &block : m_document.blocks) {
            if (block.kind == BlockKind::Paragraph || block.kind == BlockKind::Heading)
                paragraphs.append(words(block.span));
        }
        return paragraphs;
    }

    QJsonObject timex(const TimeMention &time) const
    {
        QJsonObject object{{u"type"_s, nameIn(timexNames, time.type)},
                           {u"value"_s, time.value},
                           {u"when"_s, orNull(time.when.edtf())}};
        addReason(object, time.basis, time.confidence, time.basis.rule);
        return withSpan(object, time.span);
    }

    QJsonObject attribution(const Attribution &said) const
    {
        QJsonObject object{{u"content"_s, pairs(said.content)},
                           {u"source"_s, pairs(said.source)},
                           {u"cue"_s, pairs(said.cue)},
                           {u"kind"_s, nameIn(quoteNames, said.kind)},
                           {u"speaker"_s, orNull(said.speaker)},
                           {u"inferred"_s, said.inferred},
                           {u"addressee"_s, orNull(said.addressee)},
                           {u"date"_s, orNull(said.said.when.edtf())}};
        addReason(object, said.said.basis, said.confidence, said.rule);
        return object;
    }

    QJsonObject caption(const FoundCaption &found) const
    {
        QJsonObject object{{u"text"_s, words(found.span)},
                           {u"credit"_s, orNull(words(found.credit))},
                           {u"title"_s, found.title},
                           {u"date"_s, orNull(found.when.when.edtf())},
                           {u"place"_s, orNull(found.place)}};
        addReason(object, found.when.basis, found.confidence, found.rule);
        return withSpan(object, found.span);
    }

    QJsonObject event(const FoundEvent &found) const
    {
        QJsonObject object{{u"title"_s, found.title},
                           {u"when"_s, orNull(found.when.when.edtf())},
                           {u"place"_s, orNull(found.place)},
                           {u"passages"_s, pairs(found.passages)}};
        addReason(object, found.when.basis, found.confidence, found.rule);
        return found.passages.isEmpty() ? object : withSpan(object, found.passages.first());
    }

    QJsonObject claim(const FoundClaim &found) const
    {
        QJsonObject object{{u"content"_s, pairs(found.content)},
                           {u"claimant"_s, orNull(found.claimant)},
                           {u"inferred"_s, found.claimantInferred},
                           {u"when"_s, orNull(found.when.when.edtf())}};
        addReason(object, found.when.basis, found.confidence, found.rule);
        return object;
    }

    QJsonObject person(const FoundPerson &found) const
    {
        return {{u"name"_s, found.name},
                {u"kind"_s, nameIn(personNames, found.kind)},
                {u"role"_s, orNull(found.role)},
                {u"aliases"_s, QJsonArray::fromStringList(found.aliases)},
                {u"mentions"_s, pairs(found.mentions)}};
    }

    const ImportedSource &m_imported;
    const Source &m_source;
    const Document &m_document;
    const Reading &m_reading;
    CodePoints m_points;
};

} // namespace

QJsonObject readingJson(const ImportedSource &imported, const Reading &reading)
{
    return ReadingWriter(imported, reading).write();
}

} // namespace dateline
