// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/// How sure a draft is, by the rule that made it: of a hundred such drafts in texts that others annotated (news,
/// interviews, history; the sample of claims and events is small), so many were right. All numbers stand here, so that
/// they can be measured again together. Above 0.9 at least nine in ten are right.
namespace dateline::confidence {

// Times, by what their value is and where it comes from.
inline constexpr double WrittenDay = 0.97; ///< "7 January 2026"
inline constexpr double WrittenDate = 0.93; ///< "January 2026", "1998"
inline constexpr double WrittenPeriod = 0.75; ///< "the 1990s": years of which people write the value in several ways
inline constexpr double CountedDay = 0.89; ///< "Monday"
inline constexpr double CountedDate = 0.73; ///< "last week", "October"
inline constexpr double ClockTime = 0.5; ///< "3:30 p.m."
inline constexpr double PartOfDay = 0.35; ///< "Monday night"; in nine of ten the day is right.
inline constexpr double VagueTime = 0.7; ///< "now", "recently"
inline constexpr double Length = 0.8; ///< "three days"
inline constexpr double VagueLength = 0.5; ///< "some days"
inline constexpr double Repetition = 0.75; ///< "every Monday"

/// Sayings, by the cue and by how much of the content stands in quotation marks.
struct Saying {
    double plain; ///< With a verb of saying, "said"
    double other; ///< With any other cue.
    double mixed; ///< With another cue, where some of the words stand in quotation marks.
};
inline constexpr Saying QuotationBeside{0.97, 0.93, 0.4};
inline constexpr Saying ThatClause{0.92, 0.87, 0.89};
inline constexpr Saying BareClause{0.89, 0.7, 0.7};
inline constexpr Saying ClauseBefore{0.88, 0.5, 0.5};
inline constexpr Saying ColonBefore{0.95, 0.86, 0.8};
inline constexpr Saying Infinitive{0.67, 0.67, 0.7};
inline constexpr Saying Object{0.64, 0.64, 0.84};
inline constexpr Saying Source{0.89, 0.89, 0.89};
inline constexpr Saying CueNoun{0.62, 0.62, 0.75};
inline constexpr Saying Unnamed{0.6, 0.6, 0.7};
inline constexpr double LastSpeaker = 0.5; ///< A quotation without a cue, given to who spoke last
inline constexpr double NoSpeaker = 0.3; ///< or to nobody.
inline constexpr double ResolvedShare = 0.97; ///< Factor where a pronoun or a role had to be resolved
inline constexpr double UnresolvedShare = 0.7; ///< or could not be.

// Captions.
inline constexpr double DatedCreditedCaption = 0.97;
inline constexpr double CreditedCaption = 0.93;
inline constexpr double BareCaption = 0.8;

// Claims.
inline constexpr double HedgedClaim = 0.7;
inline constexpr double AssertedShare = 0.8; ///< Factor on the saying that it is drawn from.

// Events.
inline constexpr double DatedEvent = 0.8;
inline constexpr double EventOfEra = 0.6;
inline constexpr double UndatedEvent = 0.5;
inline constexpr double DatedSaying = 0.7;
inline constexpr double PictureEvent = 0.7;

} // namespace dateline::confidence
