// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/story/Item.h"
#include "core/story/Judgement.h"
#include "core/story/StoryData.h"

#include <QLocale>
#include <QString>

namespace dateline {

// The design's words for kinds, as the window says them. Translated, beginning in lower case unless said otherwise.

QString kindWord(ItemKind kind); ///< "quote"
QString kindTitle(ItemKind kind); ///< "Quote"
QString countedKind(ItemKind kind, int count); ///< "3 quotes"
QString quoteKindWord(QuoteKind kind); ///< "direct"
QString basisWord(BasisKind kind); ///< "written in the text"
QString evidenceKindWord(EvidenceKind kind); ///< "supports"
QString linkWord(LinkKind kind); ///< "same event"
QString blockWord(BlockKind kind); ///< "caption"
QString roleWord(PassageRole role); ///< "content"

/// The name of who speaks; "unattributed" for a claim, "no speaker" for a quote without one.
QString speakerName(const StoryData &story, const Item &item);
/// The words by which the text names an item's speaker where they are none of the person's names: "he"; else empty.
QString otherMention(const StoryData &story, const Item &item);
/// What to call an item in a sentence: its title, else the beginning of its text.
QString itemName(const Item &item);
/// The words of a basis for a reader: "“Monday”, counted from 2026-01-13"; empty where there is no when.
QString basisSentence(const Basis &basis);

/// A when in words, a single day with its weekday: "Tuesday 13 January 2026", or short "Tue 13 Jan 2026".
QString withWeekday(const When &when, QLocale::FormatType length);

/// The beginning of words, cut between words with an ellipsis to at most limit characters; spaces are made plain.
QString beginningOf(QStringView words, qsizetype limit);

} // namespace dateline
