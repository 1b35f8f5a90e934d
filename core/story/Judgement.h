// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/story/Ids.h"

#include <QString>

namespace dateline {

/// One of the story's verdicts. A new story has six, in this order: supported, disputed, false, misleading, cannot be
/// checked, not checked.
struct Verdict {
    Id id = NoId;
    QString name;
    /// The key of its colour and mark in the theme: "supported", "disputed", "false", "misleading", "uncheckable",
    /// "open".
    QString style;
    int order = 0; ///< Position in the list, from 0; the key 1 to 9 on a claim is order + 1.

    bool operator==(const Verdict &) const = default;
};

/// A verdict given to a claim. All of a claim's make its history; the last one (greatest at, then id) counts.
struct Judgement {
    Id id = NoId;
    Id claim = NoId;
    Id verdict = NoId;
    QString reason;
    qint64 at = 0; ///< Milliseconds since the epoch
    QString author;

    bool operator==(const Judgement &) const = default;
};

enum class EvidenceKind { Supports, Contradicts, Context };

/// A typed link from a claim to a passage or an item: exactly one of the two is set.
struct Evidence {
    Id id = NoId;
    Id claim = NoId;
    EvidenceKind kind = EvidenceKind::Context;
    Id passage = NoId; ///< A passage with role Support that belongs to the claim.
    Id item = NoId;
    QString note;

    bool operator==(const Evidence &) const = default;
};

enum class LinkKind { SameEvent, SameClaim, Repeats, Contradicts, Reports };

/// A link between two items. Reports: a is the event that reports the saying of quote b.
struct ItemLink {
    Id id = NoId;
    LinkKind kind = LinkKind::SameEvent;
    Id a = NoId;
    Id b = NoId;

    bool operator==(const ItemLink &) const = default;
};

struct Tag {
    Id id = NoId;
    QString name;

    bool operator==(const Tag &) const = default;
};

} // namespace dateline
