// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/story/Item.h"

#include <QMetaType>
#include <QString>

namespace dateline {

class Workspace;

/// An item in words, as a card in a list says it. Plain values, ready to be painted and read aloud.
struct ItemCard {
    Id item = NoId;
    ItemKind kind = ItemKind::Event;
    bool draft = false;
    QString badge; ///< The speaker's initials; "?" where nobody is named. Quotes only.
    Id person = NoId;
    QString personName;
    QString head; ///< Speaker, claimant, or a photo's title.
    QString under; ///< A quote's speaker's role, or how the speaker was found: "“he said”, resolved".
    QString text;
    QString pill; ///< "direct", "not checked"; empty for photos.
    QuoteKind quoteKind = QuoteKind::Direct;
    QString verdictStyle; ///< Claims only.
    QString reason; ///< Of a claim's verdict.
    QString meta; ///< "told CNBC · Tue 13 Jan 2026"
    QString place; ///< "¶ 7"; empty without a passage.
    QString tip; ///< For a draft: its rule and confidence.

    bool operator==(const ItemCard &) const = default;

    /// All of it in one sentence, for screen readers.
    QString spoken() const;
};

/// The card of an item of the workspace's story.
ItemCard itemCard(Workspace &workspace, const Item &item);

/// "Draft, 80 % sure: RULE"; empty for an accepted item.
QString draftSentence(const Item &item);

} // namespace dateline

Q_DECLARE_METATYPE(dateline::ItemCard)
