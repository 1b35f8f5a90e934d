// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/reading/Confidence.h"
#include "core/reading/Finders.h"
#include "core/reading/ReadingText.h"
#include "core/reading/events/EventGatherer.h"
#include "core/reading/events/EventTitles.h"
#include "core/reading/words/Hedges.h"

using namespace Qt::StringLiterals;

namespace dateline {

EventGatherer::EventGatherer(const Document &document, const TaggedText &text, const Reading &found)
    : m_document(document)
    , m_found(found)
    , m_lexicon(Lexicon::of(document.language))
    , m_stative(WordList::named(u"stative-verbs"_s, document.language))
    , m_happenings(WordList::named(u"event-verbs"_s, document.language))
    , m_nouns(WordList::named(u"event-nouns"_s, document.language))
    , m_posing(WordList::named(u"posing-verbs"_s, document.language))
    , m_speechActs(WordList::named(u"speech-acts"_s, document.language))
    , m_text(text)
    , m_times(document, found.times)
    , m_speakers(document, m_lexicon, found.people)
{
    for (qsizetype i = 0; i < found.attributions.size(); ++i) {
        for (Span cue : found.attributions[i].cue)
            m_sayings.insert(cue.start, i);
        m_reported += found.attributions[i].content;
    }
    std::sort(m_reported.begin(), m_reported.end(), [](Span a, Span b) { return a.start < b.start; });
}

QList<FoundEvent> EventGatherer::run()
{
    for (const TaggedSentence &sentence : m_text.sentences)
        noteBeginnings(sentence);
    for (const TaggedSentence &sentence : m_text.sentences) {
        if (m_document.blocks[sentence.block].kind == BlockKind::Paragraph)
            read(sentence);
    }
    for (const FoundCaption &caption : m_found.captions)
        readCaption(caption);
    std::stable_sort(m_events.begin(), m_events.end(), [](const FoundEvent &a, const FoundEvent &b) {
        return a.passages.front().start < b.passages.front().start;
    });
    return std::move(m_events);
}

/// Dates what may begin an era before anything is placed in one.
void EventGatherer::noteBeginnings(const TaggedSentence &sentence)
{
    const bool begins = std::any_of(sentence.verbs.begin(), sentence.verbs.end(), [this](const VerbGroup &verb) {
        return verb.past && m_times.beginsEra(verb.base);
    });
    if (!begins)
        return;
    const Clauses clauses(sentence, m_lexicon);
    for (const Telling &telling : tellingsOf(sentence, clauses)) {
        const Timing date = telling.verb.past ? m_times.dateIn(sentence, telling.timeWords) : Timing();
        if (!date.when.isNull())
            m_times.note(telling.verb.base, date);
    }
}

void EventGatherer::read(const TaggedSentence &sentence)
{
    const Clauses clauses(sentence, m_lexicon);
    for (const Telling &telling : tellingsOf(sentence, clauses)) {
        m_speakers.readUpTo(sentence, clauses, telling.words.first);
        consider(telling);
    }
    readParticiples(sentence, clauses);
    readDurations(sentence, clauses);
    m_speakers.readUpTo(sentence, clauses, sentence.words.size());
}

bool EventGatherer::happens(const VerbGroup &verb) const
{
    return !verb.base.isEmpty() && !m_stative.contains(verb.base) && !verb.cue;
}

void EventGatherer::consider(const Telling &telling)
{
    const VerbGroup &verb = telling.verb;
    if (verb.modal || verb.negated || !verb.past)
        return;
    const auto saying = m_sayings.constFind(telling.sentence.words[verb.words.first].span.start);
    if (saying != m_sayings.constEnd()) {
        considerSaying(telling, *saying);
        return;
    }
    if (isReported(telling.sentence.words[verb.head()].span)
        || !hedgeIn(telling.sentence, telling.clauses, telling.words, m_lexicon).isEmpty())
        return;
    const Timing date = m_times.dateIn(telling.sentence, telling.timeWords);
    if (!date.when.isNull()) {
        if (happens(verb) || m_speechActs.contains(verb.base) || date.when.shape() == When::Shape::Lasting)
            add(telling, date, ReadingText::tr("A date stands beside what happened"), confidence::DatedEvent);
        return;
    }
    if (!happens(verb))
        return;
    const bool perfect = telling.sentence.words[verb.words.first].is(WordClass::Auxiliary) && !verb.passive;
    const Timing era = m_times.eraIn(telling.sentence, telling.words, perfect);
    if (!era.when.isNull())
        add(telling, era, ReadingText::tr("Placed by a time that another happening of the text began"),
            confidence::EventOfEra);
    else if (m_happenings.contains(verb.base) && namesActor(telling))
        add(telling, m_times.undated(), ReadingText::tr("A happening of the past without a date"),
            confidence::UndatedEvent);
}

bool EventGatherer::isReported(Span word) const
{
    constexpr int Nested = 4; // Contents may lie in one another.
    auto behind = std::upper_bound(m_reported.begin(), m_reported.end(), word.start,
                                   [](qsizetype at, Span s) { return at < s.start; });
    for (int i = 0; i < Nested && behind != m_reported.begin(); ++i) {
        --behind;
        if (behind->contains(word))
            return true;
    }
    return false;
}

bool EventGatherer::namesActor(const Telling &telling) const
{
    const auto words = telling.sentence.words.begin();
    return std::any_of(words + telling.verb.subject.first, words + telling.verb.subject.last,
                       [](const TaggedWord &word) { return word.is(WordClass::Name) || word.is(WordClass::Pronoun); });
}

/// Saying something is an event where it is an act in itself, with a date, or where one who decides announces it.
void EventGatherer::considerSaying(const Telling &telling, qsizetype index)
{
    const Attribution &saying = m_found.attributions[index];
    const bool dated = !saying.said.when.isNull() && saying.said.basis.kind != BasisKind::Inferred;
    const bool act = dated && m_speechActs.contains(telling.verb.base);
    if (!act && !announces(telling, saying))
        return;
    const QString speaker = saying.person < 0 ? saying.speaker : shortName(saying.person);
    if (speaker.isEmpty())
        return;
    const qsizetype contentEnd = saying.content.isEmpty() ? 0 : saying.content.back().end;
    qsizetype end = telling.words.last;
    while (end < telling.sentence.words.size() && telling.sentence.words[end].span.end <= contentEnd)
        ++end;
    FoundEvent event;
    event.reports = index;
    event.when = dated ? saying.said : m_times.undated();
    event.title = eventTitle(m_document, telling.sentence, telling.verb, speaker, end);
    event.passages = {telling.sentence.span({telling.timeWords.first, end})};
    event.confidence = dated ? confidence::DatedSaying : confidence::UndatedEvent;
    event.rule = act ? ReadingText::tr("The saying itself is news, with its date")
                     : ReadingText::tr("Announces what is going to happen");
    m_events.append(event);
}

/// "said the tax would rise", by one who decides.
bool EventGatherer::announces(const Telling &telling, const Attribution &saying) const
{
    const Cue *cue = telling.verb.cue;
    if (!cue || cue->kind != CueKind::Fact || saying.kind == QuoteKind::Direct || !decides(saying))
        return false;
    const QList<VerbGroup> &verbs = telling.clauses.verbs();
    const auto content = std::find_if(verbs.begin(), verbs.end(), [&](const VerbGroup &verb) {
        return verb.finite && verb.words.first >= telling.verb.words.last;
    });
    return content != verbs.end() && content->modal && !content->negated;
}

bool EventGatherer::decides(const Attribution &saying) const
{
    if (saying.person < 0)
        return false;
    const FoundPerson &person = m_found.people[saying.person];
    if (person.kind != PersonKind::Person)
        return true;
    const QStringList words = person.role.toLower().split(u' ');
    return std::any_of(words.begin(), words.end(), [this](const QString &word) { return m_lexicon.governs(word); });
}

QString EventGatherer::shortName(qsizetype person) const
{
    const FoundPerson &found = m_found.people[person];
    return found.kind == PersonKind::Person ? found.name.section(u' ', -1) : found.name;
}

/// Who acts, as a title names it: pronouns by their names, persons by their surnames.
QString EventGatherer::actorOf(const Telling &telling)
{
    IndexRange phrase = telling.verb.subject;
    bool several = false;
    for (qsizetype i = phrase.first; i < phrase.last; ++i) {
        const TaggedWord &word = telling.sentence.words[i];
        several = several || word.is(WordClass::Coordinator);
        const bool that = word.is(WordClass::That) && i + 1 == phrase.last;
        if (word.is(WordClass::Comma) || word.is(WordClass::Relative) || word.is(WordClass::Bracket) || that)
            phrase.last = i; // Ends the loop too; a lone "who" leaves nothing.
    }
    if (phrase.isEmpty())
        return {};
    const Speaker actor = several ? Speaker() : m_speakers.resolve(telling.sentence, telling.clauses, phrase);
    if (actor.person >= 0)
        return shortName(actor.person);
    const TaggedWord &first = telling.sentence.words[phrase.first];
    if (first.is(WordClass::Pronoun) || first.is(WordClass::PronounVerb))
        return actor.name;
    return m_document.words(telling.sentence.span(phrase)).toString().simplified();
}

void EventGatherer::add(const Telling &telling, const Timing &when, const QString &rule, double sure)
{
    const QString actor = actorOf(telling);
    if (actor.isEmpty())
        return;
    FoundEvent event;
    event.title = eventTitle(m_document, telling.sentence, telling.verb, actor, telling.words.last);
    event.when = when;
    event.passages = {telling.sentence.span(telling.timeWords)};
    event.place = placeIn(telling.sentence, telling.words);
    event.confidence = sure;
    event.rule = rule;
    join(event, telling.verb.base + u'|' + actor);
}

/// The same happening told again adds a passage; a date found later dates it.
void EventGatherer::join(const FoundEvent &event, const QString &key)
{
    const auto known = m_told.constFind(key);
    if (known != m_told.constEnd()) {
        FoundEvent &earlier = m_events[*known];
        const bool undated = earlier.when.when.needsPlacing();
        if (undated || event.when.when.needsPlacing() || earlier.when.when == event.when.when) {
            if (undated)
                earlier.when = event.when;
            earlier.passages += event.passages;
            return;
        }
    }
    m_told.insert(key, m_events.size());
    m_events.append(event);
}

QString EventGatherer::placeIn(const TaggedSentence &sentence, IndexRange words) const
{
    for (qsizetype i = words.first + 1; i < words.last; ++i) {
        if (!sentence.words[i - 1].is(WordClass::Preposition) || !sentence.words[i].facts->place)
            continue;
        const bool within =
            i + 2 < words.last && sentence.words[i + 1].is(WordClass::Comma) && sentence.words[i + 2].facts->place;
        return m_document.words(sentence.span({i, within ? i + 3 : i + 1})).toString().simplified();
    }
    return {};
}

QList<FoundEvent> findEvents(const Document &document, const TaggedText &text, const Reading &found)
{
    return EventGatherer(document, text, found).run();
}

} // namespace dateline
