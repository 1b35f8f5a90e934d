// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/import/SampleStory.h"

#include "core/text/CodePoints.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QFile>
#include <QHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace dateline {

namespace {

template <typename T> using Names = std::initializer_list<std::pair<QLatin1StringView, T>>;

template <typename T> T named(const QString &name, const Names<T> &names)
{
    for (const auto &[word, value] : names) {
        if (name == word)
            return value;
    }
    return names.begin()->second;
}

const Names<BlockKind> blockKinds = {{"paragraph"_L1, BlockKind::Paragraph},    {"title"_L1, BlockKind::Title},
                                     {"byline"_L1, BlockKind::Byline},          {"heading"_L1, BlockKind::Heading},
                                     {"caption"_L1, BlockKind::Caption},        {"credit"_L1, BlockKind::Credit},
                                     {"boilerplate"_L1, BlockKind::Boilerplate}};
const Names<ItemKind> itemKinds = {{"event"_L1, ItemKind::Event},
                                   {"quote"_L1, ItemKind::Quote},
                                   {"claim"_L1, ItemKind::Claim},
                                   {"photo"_L1, ItemKind::Photo}};
const Names<QuoteKind> quoteKinds = {
    {"direct"_L1, QuoteKind::Direct}, {"indirect"_L1, QuoteKind::Indirect}, {"mixed"_L1, QuoteKind::Mixed}};
const Names<BasisKind> basisKinds = {{"none"_L1, BasisKind::None},
                                     {"written"_L1, BasisKind::Written},
                                     {"resolved"_L1, BasisKind::Resolved},
                                     {"inferred"_L1, BasisKind::Inferred}};
const Names<PassageRole> passageRoles = {{"content"_L1, PassageRole::Content}, {"speaker"_L1, PassageRole::Speaker},
                                         {"cue"_L1, PassageRole::Cue},         {"time"_L1, PassageRole::Time},
                                         {"credit"_L1, PassageRole::Credit},   {"support"_L1, PassageRole::Support}};
const Names<PersonKind> personKinds = {{"person"_L1, PersonKind::Person}, {"place"_L1, PersonKind::Place}};
const Names<EvidenceKind> evidenceKinds = {{"supports"_L1, EvidenceKind::Supports},
                                           {"contradicts"_L1, EvidenceKind::Contradicts},
                                           {"context"_L1, EvidenceKind::Context}};
const Names<LinkKind> linkKinds = {{"reports"_L1, LinkKind::Reports}};

Error faulty(const QString &detail)
{
    return {QCoreApplication::translate("SampleStory",
                                        "The sample story that came with this program is damaged. "
                                        "Installing Dateline again brings it back."),
            detail};
}

/// Turns the description of a story (resources/sample/story.json) into one. Rows name each other by keys.
class SampleWriter {
public:
    SampleWriter(const QJsonObject &description, Edit &edit)
        : m_description(description)
        , m_edit(edit)
    {
    }

    Result<void> write()
    {
        for (const auto step : {&SampleWriter::source, &SampleWriter::persons, &SampleWriter::items,
                                &SampleWriter::judgementsAndEvidence, &SampleWriter::links}) {
            if (Result<void> done = (this->*step)(); !done)
                return done;
        }
        return {};
    }

private:
    Result<void> source()
    {
        QList<Block> blocks;
        for (const QJsonValue &value : m_description["blocks"_L1].toArray()) {
            if (!m_text.isEmpty())
                m_text += u'\n';
            const int start = CodePoints(m_text).count();
            m_text += value[1].toString();
            blocks.append({named(value[0].toString(), blockKinds), start, CodePoints(m_text).count()});
        }
        const QJsonObject given = m_description["source"_L1].toObject();
        const Result<When> published = When::fromEdtf(given["published"_L1].toString());
        if (!published)
            return published.error();
        Source source;
        source.title = given["title"_L1].toString();
        source.publisher = given["publisher"_L1].toString();
        source.byline = given["byline"_L1].toString();
        source.fileName = given["fileName"_L1].toString();
        source.note = given["note"_L1].toString();
        source.published = *published;
        source.mediaType = u"text/plain"_s;
        source.charset = u"UTF-8"_s;
        source.language = u"en"_s;
        return keep(m_edit.addSource(source, m_text, blocks, m_text.toUtf8()), m_source);
    }

    Result<void> persons()
    {
        for (const QJsonValue &value : m_description["persons"_L1].toArray()) {
            Person person;
            person.kind = named(value["kind"_L1].toString(), personKinds);
            person.name = value["name"_L1].toString();
            person.role = value["role"_L1].toString();
            for (const QJsonValue &alias : value["aliases"_L1].toArray())
                person.aliases.append(alias.toString());
            if (Result<void> kept = keep(m_edit.put(person), m_ids[value["key"_L1].toString()]); !kept)
                return kept;
        }
        return {};
    }

    Result<void> items()
    {
        for (const QJsonValue &value : m_description["items"_L1].toArray()) {
            Result<Item> item = itemOf(value);
            if (!item)
                return item.error();
            Id &id = m_ids[value["key"_L1].toString()];
            if (Result<void> kept = keep(m_edit.put(*item), id); !kept)
                return kept;
            if (Result<void> put = passages(id, value["passages"_L1].toArray()); !put)
                return put;
        }
        return {};
    }

    Result<Item> itemOf(const QJsonValue &value)
    {
        Item item;
        item.kind = named(value["kind"_L1].toString(), itemKinds);
        item.title = value["title"_L1].toString();
        item.place = value["place"_L1].toString();
        item.credit = value["credit"_L1].toString();
        item.note = value["note"_L1].toString();
        item.cue = value["cue"_L1].toString();
        item.addressee = value["addressee"_L1].toString();
        item.importance = value["importance"_L1].toInt();
        item.speaker = m_ids.value(value["speaker"_L1].toString(), NoId);
        item.speakerInferred = value["inferred"_L1].toBool();
        item.quoteKind = named(value["quote"_L1].toString(), quoteKinds);
        item.text = contentOf(value["passages"_L1].toArray());
        for (const QJsonValue &participant : value["participants"_L1].toArray())
            item.participants.append(m_ids.value(participant.toString()));
        std::sort(item.participants.begin(), item.participants.end());
        for (const auto &[name, timing] : {std::pair("happened"_L1, &item.happened), std::pair("said"_L1, &item.said),
                                           std::pair("published"_L1, &item.published)}) {
            if (Result<void> read = readTiming(value[name], *timing); !read)
                return read.error();
        }
        for (const QJsonValue &tag : value["tags"_L1].toArray()) {
            Id &id = m_tags[tag.toString()];
            if (id == NoId) {
                if (Result<void> kept = keep(m_edit.put(Tag{NoId, tag.toString()}), id); !kept)
                    return kept.error();
            }
            item.tags.append(id);
        }
        std::sort(item.tags.begin(), item.tags.end());
        return item;
    }

    Result<void> readTiming(const QJsonValue &value, Timing &timing) const
    {
        if (!value.isObject())
            return {};
        Result<When> when = When::fromEdtf(value["when"_L1].toString());
        if (!when)
            return when.error();
        timing.when = *when;
        timing.basis = {named(value["basis"_L1].toString(), basisKinds), value["phrase"_L1].toString(),
                        value["reference"_L1].toString(), value["rule"_L1].toString()};
        return {};
    }

    /// The words of all content passages, joined as an article would leave words out.
    static QString contentOf(const QJsonArray &passages)
    {
        QStringList words;
        for (const QJsonValue &passage : passages) {
            if (passage[0] == "content"_L1)
                words.append(passage[1].toString());
        }
        return words.join(u" … "_s);
    }

    Result<void> passages(Id item, const QJsonArray &passages)
    {
        qsizetype near = 0;
        for (const QJsonValue &value : passages) {
            const PassageRole role = named(value[0].toString(), passageRoles);
            const bool sought = role == PassageRole::Content || role == PassageRole::Support;
            const qsizetype from = sought ? 0 : m_text.lastIndexOf(u'\n', near) + 1;
            const Result<Id> put = passage(item, role, value[1].toString(), from, &near);
            if (!put)
                return put.error();
        }
        return {};
    }

    Result<Id> passage(Id item, PassageRole role, const QString &words, qsizetype from, qsizetype *found = nullptr)
    {
        const QRegularExpression whole(u"(?<!\\w)"_s + QRegularExpression::escape(words) + u"(?!\\w)"_s,
                                       QRegularExpression::UseUnicodePropertiesOption);
        const qsizetype at = m_text.indexOf(whole, from);
        if (at < 0)
            return faulty(words);
        if (found && role == PassageRole::Content)
            *found = at;
        const CodePoints points(m_text);
        return m_edit.put(
            Passage{NoId, item, m_source, role, points.fromUtf16(at), points.fromUtf16(at + words.size()), words});
    }

    Result<void> judgementsAndEvidence()
    {
        const qint64 day = QDateTime(QDate(2026, 1, 14), QTime(9, 0), Qt::UTC).toMSecsSinceEpoch();
        for (const QJsonValue &value : m_description["items"_L1].toArray()) {
            const Id claim = m_ids.value(value["key"_L1].toString());
            qint64 at = day;
            for (const QJsonValue &judgement : value["judgements"_L1].toArray()) {
                const Result<Id> put =
                    m_edit.put(Judgement{NoId, claim, verdict(judgement["verdict"_L1].toString()),
                                         judgement["reason"_L1].toString(), at += 60'000, u"Dateline"_s});
                if (!put)
                    return put.error();
            }
            for (const QJsonValue &evidence : value["evidence"_L1].toArray()) {
                if (Result<void> put = putEvidence(claim, evidence); !put)
                    return put;
            }
        }
        return {};
    }

    Result<void> putEvidence(Id claim, const QJsonValue &value)
    {
        Evidence evidence;
        evidence.claim = claim;
        evidence.kind = named(value["kind"_L1].toString(), evidenceKinds);
        evidence.note = value["note"_L1].toString();
        evidence.item = m_ids.value(value["item"_L1].toString(), NoId);
        if (evidence.item == NoId) {
            const Result<Id> put = passage(claim, PassageRole::Support, value["words"_L1].toString(), 0);
            if (!put)
                return put.error();
            evidence.passage = *put;
        }
        Id id = NoId;
        return keep(m_edit.put(evidence), id);
    }

    Id verdict(const QString &style) const
    {
        for (const Verdict &verdict : m_edit.data().verdicts) {
            if (verdict.style == style)
                return verdict.id;
        }
        return NoId;
    }

    Result<void> links()
    {
        for (const QJsonValue &value : m_description["links"_L1].toArray()) {
            const Result<Id> put =
                m_edit.put(ItemLink{NoId, named(value[0].toString(), linkKinds), m_ids.value(value[1].toString()),
                                    m_ids.value(value[2].toString())});
            if (!put)
                return put.error();
        }
        return {};
    }

    static Result<void> keep(const Result<Id> &put, Id &id)
    {
        if (!put)
            return put.error();
        id = *put;
        return {};
    }

    const QJsonObject m_description;
    Edit &m_edit;
    QString m_text;
    Id m_source = NoId;
    QHash<QString, Id> m_ids;
    QHash<QString, Id> m_tags;
};

} // namespace

Result<void> writeSampleStory(const QString &path, const Clock &clock)
{
    QFile file(u":/sample/story.json"_s);
    if (!file.open(QIODevice::ReadOnly))
        return faulty(file.errorString());
    QJsonParseError fault;
    const QJsonObject description = QJsonDocument::fromJson(file.readAll(), &fault).object();
    if (description.isEmpty())
        return faulty(fault.errorString());

    Story::Options options;
    options.author = u"Dateline"_s;
    options.clock = clock;
    Result<std::unique_ptr<Story>> story = Story::create(path, description["title"_L1].toString(), options);
    if (!story)
        return story.error();
    return (*story)->edit(QCoreApplication::translate("SampleStory", "Write the sample story"),
                          [&description](Edit &edit) { return SampleWriter(description, edit).write(); });
}

} // namespace dateline
