// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/reading/Confidence.h"
#include "core/reading/ReadingText.h"
#include "core/reading/events/EventGatherer.h"
#include "core/reading/events/EventTitles.h"
#include "core/reading/words/ClauseSplit.h"
#include "core/reading/words/Hedges.h"

using namespace Qt::StringLiterals;

// Events that no finite verb of a paragraph tells.

namespace dateline {

namespace {

/// Without signs and conjunctions at the end.
IndexRange trimmed(const TaggedSentence &sentence, IndexRange words)
{
    while (words.last > words.first) {
        const TaggedWord &word = sentence.words[words.last - 1];
        if (!word.is(WordClass::Comma) && !word.is(WordClass::Coordinator) && !word.is(WordClass::Stop))
            break;
        --words.last;
    }
    return words;
}

} // namespace

/// ", with Norland supplying pumps": a happening in the time that its sentence tells of.
void EventGatherer::readParticiples(const TaggedSentence &sentence, const Clauses &clauses)
{
    if (std::none_of(clauses.verbs().begin(), clauses.verbs().end(),
                     [](const VerbGroup &verb) { return verb.isIng(); }))
        return;
    const QList<Clause> parts = splitClauses(sentence, clauses);
    for (qsizetype p = 1; p < parts.size(); ++p) {
        const qsizetype v = clauses.verbAt(parts[p].words.first);
        if (parts[p].verb >= 0 || v < 0)
            continue;
        const VerbGroup &verb = clauses.verbs()[v];
        if (!verb.isIng() || verb.subject.isEmpty() || verb.subject.first != parts[p].words.first || !happens(verb))
            continue;
        const Timing when = m_times.eraIn(sentence, parts[p - 1].words, false);
        IndexRange words = parts[p].words;
        const IndexRange hedge = hedgeIn(sentence, clauses, words, m_lexicon);
        if (!hedge.isEmpty())
            words.last = hedge.first;
        words = trimmed(sentence, words);
        if (when.when.isNull() || words.last <= verb.words.last)
            continue;
        add({sentence, clauses, verb, words, words}, when,
            ReadingText::tr("Goes with a happening that the same sentence places"), confidence::UndatedEvent);
    }
}

/// "12 days of storms"
void EventGatherer::readDurations(const TaggedSentence &sentence, const Clauses &clauses)
{
    for (qsizetype i = 1; i + 1 < sentence.words.size(); ++i) {
        if (!sentence.words[i].is(WordClass::Preposition) || !sentence.words[i - 1].time || sentence.words[i + 1].time)
            continue;
        qsizetype first = i - 1;
        while (first > 0 && sentence.words[first - 1].time)
            --first;
        const IndexRange phrase = clauses.nounPhraseAt(i + 1);
        if (phrase.isEmpty() || !m_times.isDuration(sentence.words[first].span) || !namesHappening(sentence, phrase)
            || isReported(sentence.words[i].span))
            continue;
        FoundEvent event;
        event.title = phraseTitle(m_document, sentence, {first, phrase.last});
        event.when = m_times.undated();
        event.passages = {sentence.span({first, phrase.last})};
        event.place = placeIn(sentence, phrase);
        event.confidence = confidence::UndatedEvent;
        event.rule = ReadingText::tr("Something that lasted, without a date");
        join(event, event.title);
    }
}

bool EventGatherer::namesHappening(const TaggedSentence &sentence, IndexRange phrase) const
{
    const auto words = sentence.words.begin();
    return std::any_of(words + phrase.first, words + phrase.last,
                       [this](const TaggedWord &word) { return m_nouns.contains(word.lower); });
}

/// What a picture shows happened on its day: by its first sentence, or by one that tells of the past, where the first
/// only tells how people pose.
void EventGatherer::readCaption(const FoundCaption &caption)
{
    const auto first = std::lower_bound(m_text.sentences.begin(), m_text.sentences.end(), caption.span.start,
                                        [](const TaggedSentence &s, qsizetype at) { return s.span().start < at; });
    for (auto sentence = first; sentence != m_text.sentences.end() && caption.span.contains(sentence->span());
         ++sentence) {
        const Clauses clauses(*sentence, m_lexicon);
        const QList<Telling> tellings = tellingsOf(*sentence, clauses);
        const auto shown = std::find_if(tellings.begin(), tellings.end(), [&](const Telling &telling) {
            return happens(telling.verb) && !telling.verb.modal && !telling.verb.negated
                && !m_posing.contains(telling.verb.base);
        });
        if (shown == tellings.end() || caption.when.when.isNull())
            continue;
        const qsizetype events = m_events.size();
        add(*shown, caption.when, ReadingText::tr("What the picture shows, with the caption's date"),
            confidence::PictureEvent);
        if (m_events.size() > events && m_events.back().place.isEmpty())
            m_events.back().place = caption.place;
        return;
    }
}

} // namespace dateline
