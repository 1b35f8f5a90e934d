// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/reading/Reading.h"
#include "core/reading/words/Clauses.h"

#include <QHash>
#include <QSet>

namespace dateline {

/// Tells when what a clause tells happened: by a date in it, by the time that another happening began ("the war"), else
/// by publication.
class EventTimes {
public:
    EventTimes(const Document &document, const QList<TimeMention> &times);

    /// The date among the words, with "since" and "until" understood; null where none stands there.
    Timing dateIn(const TaggedSentence &sentence, IndexRange words) const;
    /// The same by an era that the words name: lasting up to publication, or one moment since its beginning.
    Timing eraIn(const TaggedSentence &sentence, IndexRange words, bool lasting) const;
    /// Whether a word belongs to an expression that tells how long, in numbers.
    bool isDuration(Span word) const;
    /// One unknown moment up to publication.
    const Timing &undated() const { return m_undated; }
    /// Whether an era may begin with what a verb tells.
    bool beginsEra(const QString &verb) const { return m_beginningVerbs.contains(verb); }
    /// Notes that a verb was dated: it may begin an era.
    void note(const QString &verb, const Timing &timing);
    /// Whether the words name an era, whatever is known of it.
    bool namesEra(const TaggedSentence &sentence, IndexRange words) const;

private:
    qsizetype eraAt(const TaggedSentence &sentence, IndexRange words) const;

    const Document &m_document;
    const QList<TimeMention> &m_times;
    const WordList &m_bounds;
    const WordList &m_eras;
    QSet<QString> m_beginningVerbs; ///< Of all eras.
    Timing m_undated;
    QHash<QString, Timing> m_beginnings; ///< By verb.
};

} // namespace dateline
