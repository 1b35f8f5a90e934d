// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/import/Drafting.h"

#include "core/import/DraftChoice.h"
#include "core/text/CodePoints.h"
#include "core/text/Shorten.h"
#include "core/text/WordList.h"

#include <QCoreApplication>

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
    Drafter(const ImportedSource &imported, const Reading &reading, Edit &edit)
        : m_imported(imported)
        , m_document(imported.document)
        , m_reading(reading)
        , m_edit(edit)
        , m_points(imported.document.text)
    {
        m_published.when = imported.source.published;
        if (!m_published.when.isNull())
            m_published.basis = {BasisKind::Written, {}, {}, translated("When the source was published")};
    }

    Result<DraftCounts> write()
    {
        using Step = Result<void> (Drafter::*)();
        for (const Step step : {&Drafter::addSource, &Drafter::addPersons, &Drafter::addQuotes, &Drafter::addClaims,
                                &Drafter::addPhotos, &Drafter::addEvents}) {
            if (const Result<void> done = (this->*step)(); !done)
                return done.error();
        }
        return m_counts;
    }

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

    Result<void> addSource()
    {
        QList<Block> blocks;
        for (const TextBlock &block : m_document.blocks)
            blocks.append({block.kind, m_points.fromUtf16(block.span.start), m_points.fromUtf16(block.span.end)});
        const Result<Id> source = m_edit.addSource(m_imported.source, m_document.text, blocks, m_imported.bytes);
        if (!source)
            return source.error();
        m_counts.source = *source;
        return {};
    }

    Result<void> addPersons()
    {
        const QHash<Id, Person> known = m_edit.data().persons;
        for (const Person &person : known)
            remember(person);
        const QSet<qsizetype> speaking = draftedSpeakers(m_reading);
        for (qsizetype i = 0; i < m_reading.people.size(); ++i) {
            const FoundPerson &found = m_reading.people[i];
            if (found.kind != PersonKind::Person && !speaking.contains(i)) {
                m_persons.append(NoId); // A place or an organisation that is only named.
                continue;
            }
            Id id = m_byName.value(found.name.toCaseFolded());
            for (const QString &alias : found.aliases) {
                if (id == NoId && alias.contains(u' '))
                    id = m_byName.value(alias.toCaseFolded());
            }
            if (id == NoId) {
                const Result<Id> added = addPerson({NoId, found.kind, found.name, found.role, found.aliases, {}});
                if (!added)
                    return added.error();
                id = *added;
            }
            m_persons.append(id);
        }
        return {};
    }

    void remember(const Person &person)
    {
        m_byName.insert(person.name.toCaseFolded(), person.id);
        for (const QString &alias : person.aliases)
            m_byName.insert(alias.toCaseFolded(), person.id);
    }

    Result<Id> addPerson(Person person)
    {
        const Result<Id> added = m_edit.put(person);
        if (!added)
            return added;
        person.id = *added;
        m_byName.insert(person.name.toCaseFolded(), person.id);
        ++m_counts.persons;
        return added;
    }

    /// The person at an index of the reading, else one of that name ("analysts"), made where there is none.
    Result<Id> speaker(qsizetype person, const QString &name)
    {
        if (person >= 0 && person < m_persons.size() && m_persons[person] != NoId)
            return m_persons[person];
        const Id known = m_byName.value(name.toCaseFolded());
        return name.isEmpty() || known != NoId ? Result<Id>(known)
                                               : addPerson({NoId, PersonKind::Person, name, {}, {}, {}});
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

    /// Adds an item with its passages.
    Result<Id> add(const Item &item, const QList<Part> &parts, int &count)
    {
        const Result<Id> id = m_edit.put(item);
        if (!id)
            return id;
        for (const Part &part : parts) {
            for (Span span : part.spans) {
                if (span.isEmpty())
                    continue;
                const Passage passage{NoId,
                                      *id,
                                      m_counts.source,
                                      part.role,
                                      m_points.fromUtf16(span.start),
                                      m_points.fromUtf16(span.end),
                                      words(span)};
                if (const Result<Id> added = m_edit.put(passage); !added)
                    return added;
            }
        }
        ++count;
        return id;
    }

    Result<void> addQuotes()
    {
        for (qsizetype i = 0; i < m_reading.attributions.size(); ++i) {
            if (!isDrafted(m_reading, i)) {
                m_quotes.append(NoId);
                continue;
            }
            const Attribution &said = m_reading.attributions[i];
            const Result<Id> person = speaker(said.person, said.speaker);
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
            const Result<Id> person = speaker(claim.person, claim.claimant);
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
            item.participants = participants({caption.span});
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
            item.participants = participants(event.passages);
            const Result<Id> id = add(item, {{PassageRole::Content, event.passages}}, m_counts.events);
            if (!id)
                return id.error();
            if (event.reports < 0 || event.reports >= m_quotes.size())
                continue; // No saying is the event.
            if (const Result<Id> link = m_edit.put(ItemLink{NoId, LinkKind::Reports, *id, m_quotes[event.reports]});
                !link)
                return link.error();
        }
        return {};
    }

    /// The persons named inside the spans.
    QList<Id> participants(const QList<Span> &spans) const
    {
        QSet<Id> named;
        for (qsizetype i = 0; i < m_persons.size(); ++i) {
            if (m_persons[i] == NoId)
                continue;
            for (Span mention : m_reading.people[i].mentions) {
                for (Span span : spans) {
                    if (span.contains(mention))
                        named.insert(m_persons[i]);
                }
            }
        }
        QList<Id> ids(named.begin(), named.end());
        std::sort(ids.begin(), ids.end());
        return ids;
    }

    const ImportedSource &m_imported;
    const Document &m_document;
    const Reading &m_reading;
    Edit &m_edit;
    CodePoints m_points;
    Timing m_published;
    QHash<QString, Id> m_byName;
    QList<Id> m_persons; ///< Of Reading::people, by index; NoId for those left out.
    QList<Id> m_quotes; ///< Of Reading::attributions, by index; NoId for those left out.
    DraftCounts m_counts;
};

} // namespace

Result<DraftCounts> addDrafts(Story &story, const ImportedSource &imported, const Reading &reading)
{
    DraftCounts counts;
    const QString label = translated("Import %1").arg(shortened(imported.source.title, 60));
    const Result<void> done = story.edit(label, [&](Edit &edit) -> Result<void> {
        const Result<DraftCounts> written = Drafter(imported, reading, edit).write();
        if (!written)
            return written.error();
        counts = *written;
        return {};
    });
    return done ? Result<DraftCounts>(counts) : Result<DraftCounts>(done.error());
}

} // namespace dateline
