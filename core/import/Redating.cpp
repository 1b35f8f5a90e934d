// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/import/Redating.h"

#include "core/reading/Pipeline.h"
#include "core/text/CodePoints.h"

#include <QCoreApplication>

#include <algorithm>
#include <optional>

using namespace Qt::StringLiterals;

namespace dateline {

namespace {

/// The times that one reading of a text gives.
class GivenTimes {
public:
    GivenTimes(const Reading &reading, const CodePoints &points)
    {
        const auto give = [&](ItemKind kind, const QList<Span> &passages, const Timing &timing) {
            if (!passages.isEmpty())
                m_drafted.insert({static_cast<int>(kind), points.fromUtf16(passages.first().start)}, timing);
        };
        for (const FoundEvent &event : reading.events)
            give(ItemKind::Event, event.passages, event.when);
        for (const FoundCaption &caption : reading.captions)
            give(ItemKind::Photo, {caption.span}, caption.when);
        for (const Attribution &said : reading.attributions)
            give(ItemKind::Quote, said.content, said.said);
        for (const FoundClaim &claim : reading.claims)
            give(ItemKind::Claim, claim.content, claim.when);
        for (const TimeMention &time : reading.times)
            m_mentions.insert(time.span.start, {time.when, time.basis});
    }

    /// Of the draft of a kind whose first passage starts at a code point; none where nothing was drafted there.
    std::optional<Timing> ofDraft(ItemKind kind, int start) const
    {
        const auto found = m_drafted.constFind({static_cast<int>(kind), start});
        return found == m_drafted.constEnd() ? std::nullopt : std::optional(*found);
    }
    /// Of the expressions in the text, by UTF-16 offset.
    const QHash<qsizetype, Timing> &mentions() const { return m_mentions; }

private:
    QHash<std::pair<int, int>, Timing> m_drafted; ///< By kind and code point.
    QHash<qsizetype, Timing> m_mentions;
};

/// Carries times over from one reading to another of the same text.
class Carrier {
public:
    Carrier(const KnownSource &known, const When &published, GivenTimes before, GivenTimes after)
        : m_source(known.source)
        , m_published(published)
        , m_before(std::move(before))
        , m_after(std::move(after))
    {
        for (auto mention = m_before.mentions().begin(); mention != m_before.mentions().end(); ++mention) {
            const auto now = m_after.mentions().constFind(mention.key());
            if (now != m_after.mentions().constEnd() && *mention != *now && !now->when.isNull())
                m_byPhrase.insert(keyOf(*mention), *now);
        }
    }

    /// An item as it is under the new day; start is its main passage's.
    Item carried(Item item, int start) const
    {
        const std::optional<Timing> before = m_before.ofDraft(item.kind, start);
        const std::optional<Timing> after = m_after.ofDraft(item.kind, start);
        Timing &told = draftedTime(item);
        const bool drafted = before && after && told.basis.kind != BasisKind::ByHand && told.when == before->when
            && told.basis.phrase == before->basis.phrase && told.basis.reference == before->basis.reference;
        if (drafted) {
            told = *before == *after ? told : *after;
        } else {
            carry(item.happened);
            carry(item.said);
        }
        if (item.published.when == m_source.published && item.published.basis.kind != BasisKind::ByHand)
            item.published = publication(item.published.basis);
        return item;
    }

private:
    /// The one time that drafting fills from the text.
    static Timing &draftedTime(Item &item)
    {
        const bool isSaid = item.kind == ItemKind::Quote || (item.kind == ItemKind::Claim && item.speaker != NoId);
        return isSaid ? item.said : item.happened;
    }

    /// A phrase, what it means and what it was counted from: a day that a person chose stays.
    static QStringList keyOf(const Timing &timing)
    {
        return {timing.basis.phrase, timing.when.edtf(), timing.basis.reference};
    }

    void carry(Timing &timing) const
    {
        const QString edtf = timing.when.edtf();
        if (timing.basis.kind == BasisKind::Resolved)
            timing = m_byPhrase.value(keyOf(timing), timing);
        // A bare bound by publication, as items made by hand have it.
        const QString bound = u"[..%1]"_s;
        if (timing.basis.kind == BasisKind::Inferred && !m_source.published.isNull()
            && edtf == bound.arg(m_source.published.edtf()) && timing.basis.phrase.isEmpty()) {
            if (const Result<When> moved = When::fromEdtf(bound.arg(m_published.edtf())); moved) {
                timing.when = *moved;
                timing.basis.reference = m_published.edtf();
            }
        }
    }

    Timing publication(const Basis &known) const
    {
        if (m_published.isNull())
            return {};
        const QString rule = QCoreApplication::translate("Import", "When the source was published");
        return {m_published, known.kind == BasisKind::None ? Basis{BasisKind::Written, {}, {}, rule} : known};
    }

    const Source &m_source;
    const When &m_published;
    GivenTimes m_before;
    GivenTimes m_after;
    QHash<QStringList, Timing> m_byPhrase; ///< By keyOf() as it was before.
};

} // namespace

Result<Redating> redate(const StoryData &story, const KnownSource &known, const When &published,
                        const Progress &progress)
{
    const CodePoints points(known.text);
    Document document = documentOf(known, points);
    const Result<Reading> before = readDocument(document, progress);
    if (!before)
        return before.error();
    document.published = published;
    const Result<Reading> after = readDocument(document, progress);
    if (!after)
        return after.error();

    const Carrier carrier(known, published, GivenTimes(*before, points), GivenTimes(*after, points));
    Redating redating{known.source, {}, {}};
    redating.source.published = published;
    for (const Item &item : story.items) {
        const Passage main = story.mainPassage(item.id);
        if (main.source != known.source.id)
            continue;
        if (const Item moved = carrier.carried(item, main.start); moved != item)
            (item.draft ? redating.drafts : redating.accepted).append(moved);
    }
    const auto byId = [](const Item &a, const Item &b) { return a.id < b.id; };
    std::sort(redating.drafts.begin(), redating.drafts.end(), byId);
    std::sort(redating.accepted.begin(), redating.accepted.end(), byId);
    return redating;
}

Result<void> writeRedating(Edit &edit, const Redating &redating, bool acceptedToo)
{
    if (const Result<Id> put = edit.put(redating.source); !put)
        return put.error();
    for (const Item &item : acceptedToo ? redating.drafts + redating.accepted : redating.drafts) {
        if (const Result<Id> put = edit.put(item); !put)
            return put.error();
    }
    return {};
}

} // namespace dateline
