// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/reading/events/EventTimes.h"
#include "core/reading/events/Tellings.h"
#include "core/reading/sayings/Speakers.h"

#include <QHash>

namespace dateline {

/// Gathers the events of one document: what its sentences tell, what is announced, what its pictures show.
class EventGatherer {
public:
    EventGatherer(const Document &document, const TaggedText &text, const Reading &found);

    QList<FoundEvent> run();

private:
    void noteBeginnings(const TaggedSentence &sentence);
    void read(const TaggedSentence &sentence);
    void consider(const Telling &telling);
    void considerSaying(const Telling &telling, qsizetype index);
    void readParticiples(const TaggedSentence &sentence, const Clauses &clauses);
    void readDurations(const TaggedSentence &sentence, const Clauses &clauses);
    void readCaption(const FoundCaption &caption);

    void add(const Telling &telling, const Timing &when, const QString &rule, double sure);
    void join(const FoundEvent &event, const QString &key);

    bool happens(const VerbGroup &verb) const;
    bool isReported(Span word) const;
    bool announces(const Telling &telling, const Attribution &saying) const;
    bool decides(const Attribution &saying) const;
    bool namesActor(const Telling &telling) const;
    bool namesHappening(const TaggedSentence &sentence, IndexRange phrase) const;
    QString actorOf(const Telling &telling);
    QString shortName(qsizetype person) const;
    QString placeIn(const TaggedSentence &sentence, IndexRange words) const;

    const Document &m_document;
    const Reading &m_found;
    const Lexicon &m_lexicon;
    const WordList &m_stative;
    const WordList &m_happenings;
    const WordList &m_nouns;
    const WordList &m_posing;
    const WordList &m_speechActs;
    const TaggedText &m_text;
    EventTimes m_times;
    Speakers m_speakers;
    QHash<qsizetype, qsizetype> m_sayings; ///< Attributions by where their cue begins.
    QList<Span> m_reported; ///< Contents of attributions, ascending.
    QHash<QString, qsizetype> m_told; ///< Events by verb and actor.
    QList<FoundEvent> m_events;
};

} // namespace dateline
