// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/reading/sayings/SayingTimes.h"

#include "core/reading/ReadingText.h"

#include <QHash>

using namespace Qt::StringLiterals;

namespace dateline {

namespace {

/// How far from a cue a date still tells when it was said, in words.
constexpr qsizetype NearCue = 12;

bool isInContent(const SaidStatement &statement, qsizetype word)
{
    return std::any_of(statement.content.begin(), statement.content.end(),
                       [word](IndexRange range) { return word >= range.first && word < range.last; });
}

const TimeMention *mentionAt(const QList<TimeMention> &times, Span word)
{
    const auto mention = std::lower_bound(times.begin(), times.end(), word.end,
                                          [](const TimeMention &time, qsizetype at) { return time.span.start < at; });
    if (mention == times.begin() || !std::prev(mention)->span.overlaps(word))
        return nullptr;
    return &*std::prev(mention);
}

} // namespace

Timing timeBeside(const TaggedSentence &sentence, const SaidStatement &statement, const QList<TimeMention> &times)
{
    const qsizetype first =
        statement.source.isEmpty() ? statement.cue.first : std::min(statement.source.first, statement.cue.first);
    const qsizetype last = std::max(statement.cue.last, statement.source.last);
    const TimeMention *best = nullptr;
    qsizetype distance = NearCue;
    for (qsizetype i = std::max<qsizetype>(0, first - NearCue); i < std::min(sentence.words.size(), last + NearCue);
         ++i) {
        if (!sentence.words[i].time || isInContent(statement, i))
            continue;
        const qsizetype away = i < first ? first - i : i >= last ? i - last : 0;
        const TimeMention *mention = mentionAt(times, sentence.words[i].span);
        if (mention && !mention->when.isNull() && away < distance) {
            best = mention;
            distance = away;
        }
    }
    return best ? Timing{best->when, best->basis} : Timing();
}

Timing beforePublication(const Document &document)
{
    if (document.published.isNull())
        return {};
    const auto bound = When::fromEdtf(u"[..%1]"_s.arg(document.published.edtf()));
    if (!bound)
        return {};
    return {*bound,
            {BasisKind::Inferred,
             {},
             document.published.edtf(),
             ReadingText::tr("No date stands beside it; by publication at the latest")}};
}

void inferSayingTimes(QList<Attribution> &attributions, const QList<bool> &settled, const Document &document)
{
    QHash<QString, Timing> known; // By speaker.
    for (const Attribution &attribution : attributions) {
        if (!attribution.said.when.isNull() && !attribution.speaker.isEmpty() && !known.contains(attribution.speaker))
            known.insert(attribution.speaker, attribution.said);
    }
    const Timing bound = beforePublication(document);
    for (qsizetype i = 0; i < attributions.size(); ++i) {
        Attribution &attribution = attributions[i];
        if (!attribution.said.when.isNull())
            continue;
        const auto same = known.constFind(attribution.speaker);
        if (same == known.constEnd() || settled[i]) {
            attribution.said = bound;
            continue;
        }
        attribution.said = *same;
        attribution.said.basis.kind = BasisKind::Inferred;
        attribution.said.basis.rule =
            ReadingText::tr("The text quotes the same speaker with this date: %1").arg(same->basis.rule);
    }
}

} // namespace dateline
