// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/story/Item.h"

#include <QList>
#include <QSet>

namespace dateline {

class Story;

/// What a story knows already of a source's drafts when the source is read again: what was accepted or rejected is not
/// proposed anew, a draft that stands where a new one is found is that draft. Knows nothing of a new source.
class KnownDrafts {
public:
    KnownDrafts() = default;
    /// Rejected drafts are those that the history tells of.
    KnownDrafts(const Story &story, Id source);

    /// Whether an item of a kind at this place (code points) was accepted or rejected.
    bool isSettled(ItemKind kind, int start, int end) const;
    /// The draft that stands at this place, given out once; NoId where there is none.
    Id take(ItemKind kind, int start, int end);
    /// The drafts that nobody took.
    const QSet<Id> &left() const { return m_left; }

    int acceptedCount() const { return m_accepted; }
    int rejectedCount() const { return m_rejected; }

private:
    struct Place {
        ItemKind kind = ItemKind::Event;
        int start = 0;
        int end = 0;
        Id item = NoId;

        /// Most of the one's words are the other's.
        bool isSame(const Place &other) const;
    };

    void addItems(const Story &story, Id source);
    void addRejected(const Story &story, Id source);
    static void sort(QList<Place> &places);
    static QList<Place> near(const QList<Place> &places, const Place &place);

    QList<Place> m_settled; ///< By start, as all.
    QList<Place> m_drafts;
    QSet<Id> m_left;
    int m_accepted = 0;
    int m_rejected = 0;
};

} // namespace dateline
