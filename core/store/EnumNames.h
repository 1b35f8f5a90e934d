// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/story/Item.h"
#include "core/story/Judgement.h"
#include "core/story/Person.h"
#include "core/story/Source.h"

#include <array>

namespace dateline {

/// How the values of an enumeration are written in a story, in their order.
template <typename Enum> inline constexpr std::array<const char *, 0> enumNames{};

template <>
inline constexpr std::array enumNames<BlockKind>{"title",     "byline",  "dateline", "heading",
                                                 "paragraph", "caption", "credit",   "boilerplate"};
template <> inline constexpr std::array enumNames<PersonKind>{"person", "organisation", "office", "place"};
template <> inline constexpr std::array enumNames<ItemKind>{"event", "quote", "claim", "photo"};
template <> inline constexpr std::array enumNames<BasisKind>{"none", "written", "resolved", "inferred", "by hand"};
template <> inline constexpr std::array enumNames<QuoteKind>{"direct", "indirect", "mixed"};
template <>
inline constexpr std::array enumNames<PassageRole>{"content", "speaker", "cue", "time", "credit", "support"};
template <> inline constexpr std::array enumNames<EvidenceKind>{"supports", "contradicts", "context"};
template <>
inline constexpr std::array enumNames<LinkKind>{"same event", "same claim", "repeats", "contradicts", "reports"};

} // namespace dateline
