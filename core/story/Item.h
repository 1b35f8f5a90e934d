// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/story/Ids.h"
#include "core/time/When.h"

#include <QList>
#include <QString>

namespace dateline {

enum class ItemKind { Event, Quote, Claim, Photo };

/// Inside quotation marks, paraphrased, or some of both.
enum class QuoteKind { Direct, Indirect, Mixed };

enum class BasisKind {
    None, ///< no when
    Written, ///< the date stands in the text
    Resolved, ///< a relative expression, counted from a reference day
    Inferred, ///< bounds drawn from what is around it
    ByHand, ///< set by a person
};

/// Why a when is what it is.
struct Basis {
    BasisKind kind = BasisKind::None;
    QString phrase; ///< The words in the text: "Monday"
    QString reference; ///< What they were counted from, as EDTF: "2026-01-13"
    QString rule; ///< In words a user can read

    bool operator==(const Basis &) const = default;
};

/// One of an item's times, with its reason.
struct Timing {
    When when;
    Basis basis;

    bool operator==(const Timing &) const = default;
};

/// A thing on the timeline: an event, a quote, a claim or a photo.
struct Item {
    Id id = NoId;
    ItemKind kind = ItemKind::Event;
    bool draft = false; ///< Proposed by the program and not yet accepted.
    QString title; ///< Short; what the label on the timeline says.
    QString text; ///< A quote's or claim's content, a caption, an event's description.

    Timing happened; ///< When it happened.
    Timing said; ///< When it was said (quotes and claims).
    Timing published; ///< When it was published.
    QString zone; ///< IANA time zone of bare days; empty: UTC

    Id speaker = NoId; ///< Person who speaks (quote) or claims (claim); NoId on a claim: unattributed.
    bool speakerInferred = false; ///< No speaker stands in the text; one was inferred.
    QuoteKind quoteKind = QuoteKind::Direct;
    QString cue; ///< "told", "said", "according to"
    QString addressee; ///< "CNBC"

    QString place;
    QString credit; ///< A photo's credit.
    QString note; ///< The user's own.
    int importance = 0; ///< Set by the user; higher leads on a crowded timeline.
    QList<Id> tags; ///< Ascending, unique.
    QList<Id> participants; ///< Persons, ascending, unique.

    double confidence = 1.0; ///< Of a draft, 0 to 1.
    QString rule; ///< What made the draft, in words a user can read.

    bool operator==(const Item &) const = default;

    /// The time that puts the item on the timeline, the first known one: of a quote when it was said, happened, was
    /// published; of a claim, which stands at what it is about, when it happened, was said, was published; of an event
    /// or photo when it happened, was published. The last one where none is known.
    const Timing &placing() const;
    Timing &placing();
};

enum class PassageRole { Content, Speaker, Cue, Time, Credit, Support };

/// A span of a source's text: the only way an item points at a source. Offsets are code points, end exclusive.
struct Passage {
    Id id = NoId;
    Id item = NoId;
    Id source = NoId;
    PassageRole role = PassageRole::Content;
    int start = 0;
    int end = 0;
    QString words; ///< The exact words of the span.

    bool operator==(const Passage &) const = default;
};

} // namespace dateline
