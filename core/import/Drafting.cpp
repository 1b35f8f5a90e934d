// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/import/Drafting.h"

#include "core/import/DraftChoice.h"
#include "core/import/DraftedPersons.h"
#include "core/import/KnownDrafts.h"
#include "core/import/StatedItems.h"
#include "core/reading/Pipeline.h"
#include "core/text/CodePoints.h"
#include "core/text/Shorten.h"
#include "core/text/WordList.h"

#include <QCoreApplication>

#include <array>

using namespace Qt::StringLiterals;

namespace dateline {

namespace {

QString translated(const char *text)
{
    return QCoreApplication::translate("Import", text);
}

/// Without the quotation marks around it.
QString unquoted(const QString &words)
{
    static const QString marks = u"\"\u201C\u201D\u201E\u00AB\u00BB`'"_s;
    qsizetype start = 0;
    qsizetype end = words.size();
    while (start < end && marks.contains(words[start]))
        ++start;
    while (end > start && (marks.contains(words[end - 1]) || words[end - 1] == u','))
        --end;
    return words.sliced(start, end - start);
}

/// Writes one reading into a story as drafts.
class Drafter {
public:
    /// known says what the story has of the source's drafts; nothing for a new source.
    Drafter(const Source &source, const Document &document, const Reading &reading, const KnownDrafts &known,
            Edit &edit)
        : m_document(document)
        , m_reading(reading)
        , m_edit(edit)
        , m_points(document.text)
        , m_known(known)
        , m_persons(reading, edit)
    {
        m_counts.source = source.id;
        m_published.when = source.published;
        if (!m_published.when.isNull())
            m_published.basis = {BasisKind::Written, {}, {}, translated("When the source was published")};
        for (const TimeMention &time : reading.times)
            m_times[{time.basis.phrase, time.basis.reference}].append(time.span);
    }

    /// Adds the source itself; before write().
    Result<void> addSource(const ImportedSource &imported)
    {
        QList<Block> blocks;
        for (const TextBlock &block : m_document.blocks)
            blocks.append({block.kind, m_points.fromUtf16(block.span.start), m_points.fromUtf16(block.span.end)});
        const Result<Id> source = m_edit.addSource(imported.source, m_document.text, blocks, imported.bytes);
        if (!source)
            return source.error();
        m_counts.source = *source;
        return {};
    }

    Result<void> write()
    {
        if (const Result<void> added = m_persons.add(); !added)
            return added;
        using Step = Result<void> (Drafter::*)();
        for (const Step step : {&Drafter::addQuotes, &Drafter::addClaims, &Drafter::addPhotos, &Drafter::addEvents,
                                &Drafter::removeLeft}) {
            if (const Result<void> done = (this->*step)(); !done)
                return done.error();
        }
        const bool wasKnown = m_known.acceptedCount() + m_known.rejectedCount() > 0;
        const Result<void> removed = wasKnown ? m_persons.removeUnused() : Result<void>();
        m_counts.persons = m_persons.addedCount();
        return removed;
    }

    const DraftCounts &counts() const { return m_counts; }
    /// Drafts that were found again, and those that were not.
    int keptCount() const { return m_kept; }
    int goneCount() const { return static_cast<int>(m_known.left().size()); }

private:
    struct Part {
        PassageRole role;
        QList<Span> spans;
    };

    QString words(Span span) const { return m_document.words(span).toString(); }

    /// Pieces of a statement with what was left out between them.
    QString words(const QList<Span> &spans) const
    {
        QStringList pieces;
        for (Span span : spans)
            pieces.append(words(span));
        return pieces.join(u" \u2026 "_s);
    }

    /// Without the "that" which joins a clause to its cue.
    QString withoutOpener(const QString &content) const
    {
        const QString opener = content.section(u' ', 0, 0);
        const WordList &openers = WordList::named(u"content-openers"_s, m_document.language);
        const bool clause = content.count(u' ') > 2; // But "that threat" stays whole.
        return clause && openers.contains(opener) ? content.sliced(opener.size()).trimmed() : content;
    }

    Item draft(ItemKind kind, const QString &title, double confidence, const QString &rule) const
    {
        Item item;
        item.kind = kind;
        item.draft = true;
        item.title = shortened(title);
        if (!item.title.isEmpty())
            item.title[0] = item.title[0].toUpper();
        item.published = m_published;
        item.confidence = confidence;
        item.rule = rule;
        return item;
    }

    /// The expression that a time was taken from: of those with its words and reference the nearest to a place in the
    /// text. Empty where there is none.
    Span expressionOf(const Timing &timing, qsizetype place) const
    {
        const QList<Span> spans = m_times.value({timing.basis.phrase, timing.basis.reference});
        const auto behind = std::lower_bound(spans.begin(), spans.end(), place,
                                             [](Span span, qsizetype at) { return span.start < at; });
        if (behind == spans.begin())
            return spans.isEmpty() ? Span() : *behind;
        const Span before = *std::prev(behind);
        return behind == spans.end() || place - before.start < behind->start - place ? before : *behind;
    }

    /// Adds an item with its passages, the first of which are what it is made of, and that of its time; or gives them
    /// to the draft that stands there. NoId where it was accepted or rejected before.
    Result<Id> add(Item item, QList<Part> parts, int &count)
    {
        const Timing &told = item.happened.when.isNull() ? item.said : item.happened;
        const QList<Span> &main = parts.first().spans;
        if (!main.isEmpty()) {
            const int start = m_points.fromUtf16(main.first().start);
            const int end = m_points.fromUtf16(main.first().end);
            if (m_known.isSettled(item.kind, start, end))
                return NoId;
            item.id = m_known.take(item.kind, start, end);
            if (!told.basis.phrase.isEmpty())
                parts.append({PassageRole::Time, {expressionOf(told, main.first().start)}});
        }
        ++count;
        if (item.id != NoId)
            return renew(item, passagesOf(parts));
        const Result<Id> id = m_edit.put(item);
        return id ? addPassages(*id, passagesOf(parts)) : id;
    }

    QList<Passage> passagesOf(const QList<Part> &parts) const
    {
        QList<Passage> passages;
        for (const Part &part : parts) {
            for (Span span : part.spans) {
                if (!span.isEmpty())
                    passages.append({NoId, NoId, m_counts.source, part.role, m_points.fromUtf16(span.start),
                                     m_points.fromUtf16(span.end), words(span)});
            }
        }
        return passages;
    }

    Result<Id> addPassages(Id item, QList<Passage> passages)
    {
        for (Passage &passage : passages) {
            passage.item = item;
            if (const Result<Id> added = m_edit.put(passage); !added)
                return added;
        }
        return item;
    }

    /// Gives a draft what a new reading says of it, and leaves what somebody did to it.
    Result<Id> renew(Item item, const QList<Passage> &passages)
    {
        ++m_kept;
        const Item before = m_edit.data().items.value(item.id);
        item.tags = before.tags;
        item.note = before.note;
        item.importance = before.importance;
        item.zone = before.zone;
        for (Timing Item::*const time : {&Item::happened, &Item::said, &Item::published}) {
            if ((before.*time).basis.kind == BasisKind::ByHand)
                item.*time = before.*time;
        }
        if (item != before) {
            if (const Result<Id> put = m_edit.put(item); !put)
                return put;
        }
        QList<Passage> there = m_edit.data().passagesOf(item.id);
        there.removeIf([](const Passage &passage) { return passage.role == PassageRole::Support; });
        if (saysTheSame(there, passages))
            return item.id;
        for (const Passage &passage : std::as_const(there)) {
            if (const Result<void> removed = m_edit.removePassage(passage.id); !removed)
                return removed.error();
        }
        return addPassages(item.id, passages);
    }

    static bool saysTheSame(const QList<Passage> &there, QList<Passage> passages)
    {
        for (const Passage &passage : there) {
            const auto same = std::find_if(passages.begin(), passages.end(), [&](const Passage &each) {
                return each.role == passage.role && each.start == passage.start && each.end == passage.end;
            });
            if (same == passages.end())
                return false;
            passages.erase(same);
        }
        return passages.isEmpty();
    }

    Result<void> removeLeft()
    {
        for (const Id draft : m_known.left()) {
            if (const Result<void> removed = m_edit.removeItem(draft); !removed)
                return removed;
        }
        return {};
    }

    Result<void> addQuotes()
    {
        for (qsizetype i = 0; i < m_reading.attributions.size(); ++i) {
            if (!isDrafted(m_reading, i)) {
                m_quotes.append(NoId);
                continue;
            }
            const Attribution &said = m_reading.attributions[i];
            const Result<Id> person = m_persons.speaker(said.person, said.speaker);
            if (!person)
                return person.error();
            const QString content = withoutOpener(words(said.content));
            Item item = draft(ItemKind::Quote, unquoted(content), said.confidence, said.rule);
            item.text = said.kind == QuoteKind::Direct ? unquoted(content) : content;
            item.said = said.said;
            item.speaker = *person;
            item.speakerInferred = said.inferred;
            item.quoteKind = said.kind;
            item.cue = words(said.cue);
            item.addressee = said.addressee;
            const Result<Id> id = add(item,
                                      {{PassageRole::Content, said.content},
                                       {PassageRole::Speaker, said.source},
                                       {PassageRole::Cue, said.cue}},
                                      m_counts.quotes);
            if (!id)
                return id.error();
            m_quotes.append(*id);
        }
        return {};
    }

    Result<void> addClaims()
    {
        for (const FoundClaim &claim : m_reading.claims) {
            const Result<Id> person = m_persons.speaker(claim.person, claim.claimant);
            if (!person)
                return person.error();
            const QString content = withoutOpener(words(claim.content));
            Item item = draft(ItemKind::Claim, unquoted(content), claim.confidence, claim.rule);
            item.text = content;
            item.speaker = *person;
            item.speakerInferred = claim.claimantInferred;
            (*person == NoId ? item.happened : item.said) = claim.when;
            const bool drawn = claim.attribution >= 0 && claim.attribution < m_reading.attributions.size();
            const QList<Span> source = drawn ? m_reading.attributions[claim.attribution].source : QList<Span>();
            const Result<Id> id =
                add(item, {{PassageRole::Content, claim.content}, {PassageRole::Speaker, source}}, m_counts.claims);
            if (!id)
                return id.error();
        }
        return {};
    }

    Result<void> addPhotos()
    {
        for (const FoundCaption &caption : m_reading.captions) {
            Item item = draft(ItemKind::Photo, caption.title, caption.confidence, caption.rule);
            item.title = caption.title;
            item.text = words(caption.span);
            item.happened = caption.when;
            item.place = caption.place;
            item.credit = caption.credit.isEmpty() ? QString() : words(caption.credit);
            item.participants = m_persons.namedIn({caption.span});
            const Result<Id> id =
                add(item, {{PassageRole::Content, {caption.span}}, {PassageRole::Credit, {caption.credit}}},
                    m_counts.photos);
            if (!id)
                return id.error();
        }
        return {};
    }

    Result<void> addEvents()
    {
        for (const FoundEvent &event : m_reading.events) {
            Item item = draft(ItemKind::Event, event.title, event.confidence, event.rule);
            item.text = event.passages.isEmpty() ? QString() : words(event.passages.first());
            item.happened = event.when;
            item.place = event.place;
            item.participants = m_persons.namedIn(event.passages);
            const Result<Id> id = add(item, {{PassageRole::Content, event.passages}}, m_counts.events);
            if (!id)
                return id.error();
            const Id quote = m_quotes.value(event.reports, NoId);
            if (*id == NoId || quote == NoId || isReported(*id, quote))
                continue; // No saying is the event, or it is tied already.
            if (const Result<Id> link = m_edit.put(ItemLink{NoId, LinkKind::Reports, *id, quote}); !link)
                return link.error();
        }
        return {};
    }

    bool isReported(Id event, Id quote) const
    {
        const QList<ItemLink> links = m_edit.data().linksOf(event);
        return std::any_of(links.begin(), links.end(),
                           [quote](const ItemLink &link) { return link.kind == LinkKind::Reports && link.b == quote; });
    }

    const Document &m_document;
    const Reading &m_reading;
    Edit &m_edit;
    CodePoints m_points;
    KnownDrafts m_known;
    DraftedPersons m_persons;
    Timing m_published;
    QHash<std::pair<QString, QString>, QList<Span>> m_times; ///< By phrase and reference, ascending.
    QList<Id> m_quotes; ///< Of Reading::attributions, by index; NoId for those left out.
    DraftCounts m_counts;
    int m_kept = 0;
};

} // namespace

QString inWords(const DraftCounts &counts)
{
    const std::array<std::pair<const char *, int>, 5> parts{{{"%n event(s)", counts.events},
                                                             {"%n quote(s)", counts.quotes},
                                                             {"%n claim(s)", counts.claims},
                                                             {"%n photo(s)", counts.photos},
                                                             {"%n new person(s)", counts.persons}}};
    QStringList words;
    for (const auto &[text, count] : parts) {
        if (count > 0)
            words.append(QCoreApplication::translate("Import", text, nullptr, count));
    }
    return words.isEmpty() ? translated("nothing to draft") : words.join(u", "_s);
}

Result<Reading> readImported(const ImportedSource &imported, const Progress &progress)
{
    return imported.items.isEmpty() ? readDocument(imported.document, progress) : Result<Reading>(Reading());
}

Result<DraftCounts> addDrafts(Story &story, const ImportedSource &imported, const Reading &reading)
{
    DraftCounts counts;
    const QString label = translated("Import %1").arg(shortened(imported.source.title, 60));
    const Result<void> done = story.edit(label, [&](Edit &edit) -> Result<void> {
        Drafter drafter(imported.source, imported.document, reading, {}, edit);
        Result<void> written = drafter.addSource(imported);
        if (written)
            written = drafter.write();
        counts = drafter.counts();
        return written ? addStated(edit, imported, counts) : written;
    });
    return done ? Result<DraftCounts>(counts) : Result<DraftCounts>(done.error());
}

Result<Rereading> redraft(Story &story, const KnownSource &known, const Document &document, const Reading &reading)
{
    const KnownDrafts drafts(story, known.source.id);
    Rereading rereading;
    const QString label = translated("Read %1 again").arg(shortened(known.source.title, 60));
    const Result<void> done = story.edit(label, [&](Edit &edit) -> Result<void> {
        Drafter drafter(known.source, document, reading, drafts, edit);
        const Result<void> written = drafter.write();
        const DraftCounts &all = drafter.counts();
        rereading = {all.events + all.quotes + all.claims + all.photos - drafter.keptCount(), drafter.keptCount(),
                     drafter.goneCount(), drafts.acceptedCount(), drafts.rejectedCount()};
        return written;
    });
    return done ? Result<Rereading>(rereading) : Result<Rereading>(done.error());
}

} // namespace dateline
