// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/import/DraftChoice.h"

#include <algorithm>

namespace dateline {

namespace {

constexpr double LeastSure = 0.65; ///< Of a paraphrase.

} // namespace

bool isDrafted(const Reading &reading, qsizetype attribution)
{
    const Attribution &said = reading.attributions[attribution];
    if (said.kind != QuoteKind::Indirect || said.confidence >= LeastSure)
        return true;
    const bool reported = std::any_of(reading.events.begin(), reading.events.end(),
                                      [&](const FoundEvent &event) { return event.reports == attribution; });
    return reported || std::any_of(reading.claims.begin(), reading.claims.end(), [&](const FoundClaim &claim) {
               return claim.attribution == attribution;
           });
}

QSet<qsizetype> draftedSpeakers(const Reading &reading)
{
    QSet<qsizetype> speaking;
    for (qsizetype i = 0; i < reading.attributions.size(); ++i) {
        if (isDrafted(reading, i))
            speaking.insert(reading.attributions[i].person);
    }
    for (const FoundClaim &claim : reading.claims)
        speaking.insert(claim.person);
    return speaking;
}

} // namespace dateline
