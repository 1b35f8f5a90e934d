// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/reading/Pipeline.h"

#include "core/reading/Finders.h"

#include <QCoreApplication>

#include <array>

namespace dateline {

Result<Reading> readDocument(const Document &document, const Progress &progress)
{
    using Stage = void (*)(const Document &, Reading &);
    static constexpr std::array<Stage, 6> stages{
        [](const Document &read, Reading &found) { found.times = findTimes(read); },
        [](const Document &read, Reading &found) { found.people = findPeople(read); },
        [](const Document &read, Reading &found) { found.captions = findCaptions(read, found.times); },
        [](const Document &read, Reading &found) {
            found.attributions = findAttributions(read, found.times, found.people);
        },
        [](const Document &read, Reading &found) { found.events = findEvents(read, found); },
        [](const Document &read, Reading &found) { found.claims = findClaims(read, found); },
    };
    Reading reading;
    for (std::size_t i = 0; i < stages.size(); ++i) {
        if (progress.cancelled())
            return Error{QCoreApplication::translate("Reading", "Reading the text was cancelled."), {}};
        stages[i](document, reading);
        progress.report(static_cast<double>(i + 1) / stages.size());
    }
    return reading;
}

} // namespace dateline
