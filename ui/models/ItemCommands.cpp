// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/ItemCommands.h"

#include "core/text/CodePoints.h"
#include "ui/models/DraftOrder.h"
#include "ui/models/ItemWords.h"
#include "ui/models/Workspace.h"

#include <QCoreApplication>

#include <algorithm>

namespace dateline {

using namespace Qt::StringLiterals;

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(ItemCommands)
};

/// Longest title made of a passage's words.
constexpr qsizetype TitleLength = 70;

QList<Item> itemsOf(const Workspace &workspace, const QList<Id> &ids)
{
    QList<Item> items;
    if (!workspace.story())
        return items;
    for (const Id id : ids) {
        const auto item = workspace.story()->data().items.constFind(id);
        if (item != workspace.story()->data().items.constEnd())
            items.append(*item);
    }
    return items;
}

bool isClaim(const Workspace &workspace, Id id)
{
    const QList<Item> found = itemsOf(workspace, {id});
    return !found.isEmpty() && found.first().kind == ItemKind::Claim;
}

/// The visible item nearest below the removed ones, else above; NoId where all go.
Id neighbourOf(const Workspace &workspace, const QList<Id> &removed)
{
    const QList<Id> &visible = workspace.visibleItems();
    const QList<Item> gone = itemsOf(workspace, removed);
    if (gone.isEmpty())
        return NoId;
    const auto stays = [&](Id id) {
        return !removed.contains(id) && workspace.story()->data().items.value(id).kind == gone.last().kind;
    };
    const auto at = std::find(visible.begin(), visible.end(), gone.last().id);
    const auto below = std::find_if(at, visible.end(), stays);
    if (below != visible.end())
        return *below;
    const auto above = std::find_if(std::make_reverse_iterator(at), visible.rend(), stays);
    return above != visible.rend() ? *above : NoId;
}

QString removalLabel(const QList<Item> &items, bool drafts)
{
    if (items.size() == 1)
        return (drafts ? Words::tr("Reject %1") : Words::tr("Delete %1")).arg(kindWord(items.first().kind));
    const int count = static_cast<int>(items.size());
    return drafts ? Words::tr("Reject %n draft(s)", nullptr, count) : Words::tr("Delete %n item(s)", nullptr, count);
}

QString removalSentence(const QList<Item> &items, bool drafts, const QString &hanging)
{
    const int count = static_cast<int>(items.size());
    QString done;
    if (count == 1)
        done = (drafts ? Words::tr("Rejected “%1”") : Words::tr("Deleted “%1”")).arg(itemName(items.first()));
    else
        done = drafts ? Words::tr("Rejected %n draft(s)", nullptr, count)
                      : Words::tr("Deleted %n item(s)", nullptr, count);
    return hanging.isEmpty() ? done + u'.' : Words::tr("%1, and with it %2.").arg(done, hanging);
}

QuoteKind quoteKindOf(const QString &words)
{
    static constexpr QStringView Marks = u"“”„«»\"";
    const auto isMark = [](QChar c) { return Marks.contains(c); };
    if (!words.isEmpty() && isMark(words.front()) && isMark(words.back()))
        return QuoteKind::Direct;
    return std::any_of(words.begin(), words.end(), isMark) ? QuoteKind::Mixed : QuoteKind::Indirect;
}

/// What is known of the time of words in a source: not later than its publication.
Timing boundedBy(const When &published)
{
    const Result<When> bound = When::fromEdtf(u"[.."_s + published.edtf() + u"]"_s);
    if (published.isNull() || !bound)
        return {};
    return {*bound, {BasisKind::Inferred, {}, published.edtf(), Words::tr("not later than its source was published")}};
}

/// The passage of code points start to end without white space at its ends; empty words where nothing is left.
Passage passageOf(const Story &story, Id source, PassageRole role, int start, int end)
{
    const QString text = story.text(source);
    const CodePoints points(text);
    Span span = points.toUtf16(std::clamp(start, 0, points.count()), std::clamp(end, 0, points.count()));
    while (!span.isEmpty() && text.at(span.start).isSpace())
        ++span.start;
    while (!span.isEmpty() && text.at(span.end - 1).isSpace())
        --span.end;
    Passage passage;
    passage.source = source;
    passage.role = role;
    if (!span.isEmpty()) {
        passage.start = points.fromUtf16(span.start);
        passage.end = points.fromUtf16(span.end);
        passage.words = span.in(text).toString();
    }
    return passage;
}

Result<void> done(const Result<Id> &put)
{
    return put ? Result<void>() : Result<void>(put.error());
}

/// Puts a new item, with its passage where that has words, and selects it.
Id addItem(Workspace &workspace, const Item &item, const Passage &passage)
{
    Id id = NoId;
    const QString label = Words::tr("New %1").arg(kindWord(item.kind));
    const bool added = workspace.edit(label, [&](Edit &edit) -> Result<void> {
        const Result<Id> put = edit.put(item);
        if (!put)
            return put.error();
        id = *put;
        if (passage.words.isEmpty())
            return {};
        Passage tied = passage;
        tied.item = id;
        return done(edit.put(tied));
    });
    if (!added)
        return NoId;
    workspace.select(id);
    return id;
}

} // namespace

bool acceptItems(Workspace &workspace, const QList<Id> &items)
{
    QList<Item> drafts = itemsOf(workspace, items);
    drafts.removeIf([](const Item &item) { return !item.draft; });
    if (drafts.isEmpty())
        return false;
    const int count = static_cast<int>(drafts.size());
    const QString label = count == 1 ? Words::tr("Accept %1").arg(kindWord(drafts.first().kind))
                                     : Words::tr("Accept %n draft(s)", nullptr, count);
    return workspace.edit(label, [&](Edit &edit) -> Result<void> {
        for (Item item : std::as_const(drafts)) {
            item.draft = false;
            if (const Result<Id> put = edit.put(item); !put)
                return put.error();
        }
        return {};
    });
}

bool acceptShown(Workspace &workspace)
{
    const QList<Id> drafts = shownDrafts(workspace);
    const bool accepted = acceptItems(workspace, drafts);
    if (accepted)
        workspace.announce(Words::tr("%n draft(s) accepted.", nullptr, static_cast<int>(drafts.size())), true);
    return accepted;
}

bool removeItems(Workspace &workspace, const QList<Id> &items)
{
    const QList<Item> going = itemsOf(workspace, items);
    if (going.isEmpty())
        return false;
    const bool drafts = std::all_of(going.begin(), going.end(), [](const Item &item) { return item.draft; });
    const QString sentence = removalSentence(going, drafts, whatHangsOn(workspace, items));
    const Id next = neighbourOf(workspace, items);
    const bool selectedGoes = items.contains(workspace.selected());
    const bool removed = workspace.edit(removalLabel(going, drafts), [&](Edit &edit) -> Result<void> {
        for (const Item &item : going) {
            if (const Result<void> gone = edit.removeItem(item.id); !gone)
                return gone;
        }
        return {};
    });
    if (!removed)
        return false;
    if (selectedGoes)
        workspace.select(next);
    workspace.announce(sentence, true);
    return true;
}

QString whatHangsOn(const Workspace &workspace, const QList<Id> &items)
{
    if (!workspace.story())
        return {};
    const StoryData &story = workspace.story()->data();
    qsizetype passages = 0, judgements = 0, links = 0;
    QSet<Id> evidence;
    const QSet<Id> going(items.begin(), items.end());
    for (const Id id : going) {
        passages += story.passagesByItem.count(id);
        judgements += story.judgementsByClaim.count(id);
        links += story.linksByItem.count(id);
    }
    for (const Evidence &each : story.evidence) {
        if (going.contains(each.claim) || going.contains(each.item))
            evidence.insert(each.id);
    }
    QStringList parts;
    const auto add = [&](qsizetype count, const char *words) {
        if (count > 0)
            parts.append(Words::tr(words, nullptr, static_cast<int>(count)));
    };
    add(passages, QT_TRANSLATE_NOOP("ItemCommands", "%n passage(s)"));
    add(judgements, QT_TRANSLATE_NOOP("ItemCommands", "%n verdict(s)"));
    add(evidence.size(), QT_TRANSLATE_NOOP("ItemCommands", "%n piece(s) of evidence"));
    add(links, QT_TRANSLATE_NOOP("ItemCommands", "%n link(s)"));
    return parts.join(u", "_s);
}

bool setVerdict(Workspace &workspace, Id claim, Id verdict)
{
    if (!isClaim(workspace, claim) || !workspace.story()->data().verdicts.contains(verdict))
        return false;
    const StoryData &story = workspace.story()->data();
    if (story.judgementsByClaim.contains(claim) && story.verdictOf(claim).id == verdict)
        return true;
    const QString label = Words::tr("Set verdict “%1”").arg(story.verdicts.value(verdict).name);
    return workspace.edit(label, [&](Edit &edit) {
        Judgement judgement;
        judgement.claim = claim;
        judgement.verdict = verdict;
        return done(edit.put(judgement));
    });
}

bool setVerdictByKey(Workspace &workspace, Id claim, int key)
{
    if (!isClaim(workspace, claim))
        return false;
    const QList<Verdict> verdicts = workspace.story()->data().verdictsInOrder();
    return key >= 1 && key <= qMin(verdicts.size(), qsizetype(9))
        && setVerdict(workspace, claim, verdicts.at(key - 1).id);
}

bool setReason(Workspace &workspace, Id claim, const QString &reason)
{
    if (!isClaim(workspace, claim))
        return false;
    const StoryData &story = workspace.story()->data();
    const QList<Judgement> history = story.judgementsOf(claim);
    Judgement judgement = history.isEmpty() ? Judgement() : history.last();
    if (judgement.reason == reason)
        return true;
    judgement.claim = claim;
    judgement.verdict = story.verdictOf(claim).id;
    judgement.reason = reason;
    return workspace.edit(Words::tr("Set reason"), [&](Edit &edit) { return done(edit.put(judgement)); });
}

Id makeItem(Workspace &workspace, ItemKind kind, Id source, int start, int end)
{
    if (!workspace.story())
        return NoId;
    const Passage passage = passageOf(*workspace.story(), source, PassageRole::Content, start, end);
    if (passage.words.isEmpty())
        return NoId;
    const Source from = workspace.story()->data().sources.value(source);
    Item item;
    item.kind = kind;
    item.title = beginningOf(passage.words, TitleLength);
    item.text = passage.words;
    if (kind == ItemKind::Quote || kind == ItemKind::Claim)
        item.said = boundedBy(from.published);
    else
        item.happened = boundedBy(from.published);
    if (!from.published.isNull())
        item.published = {from.published, {BasisKind::Written, {}, {}, Words::tr("when its source was published")}};
    if (kind == ItemKind::Quote)
        item.quoteKind = quoteKindOf(passage.words);
    return addItem(workspace, item, passage);
}

Id makeEvent(Workspace &workspace, const When &happened, const QString &zone)
{
    if (!workspace.story())
        return NoId;
    Item item;
    item.title = Words::tr("New event");
    item.zone = zone;
    if (!happened.isNull())
        item.happened = {happened, {BasisKind::ByHand, {}, {}, {}}};
    return addItem(workspace, item, {});
}

bool setPlacingWhen(Workspace &workspace, Id id, const When &when)
{
    return workspace.edit(Words::tr("Move in time"), [&](Edit &edit) -> Result<void> {
        Item item = edit.data().items.value(id);
        item.placing() = {when, {BasisKind::ByHand, {}, {}, {}}};
        const Result<Id> written = edit.put(item);
        return written ? Result<void>() : written.error();
    });
}

bool attachEvidence(Workspace &workspace, Id claim, EvidenceKind kind, Id source, int start, int end)
{
    if (!isClaim(workspace, claim))
        return false;
    Passage passage = passageOf(*workspace.story(), source, PassageRole::Support, start, end);
    if (passage.words.isEmpty())
        return false;
    passage.item = claim;
    return workspace.edit(Words::tr("Attach evidence"), [&](Edit &edit) -> Result<void> {
        const Result<Id> put = edit.put(passage);
        if (!put)
            return put.error();
        Evidence evidence;
        evidence.claim = claim;
        evidence.kind = kind;
        evidence.passage = *put;
        return done(edit.put(evidence));
    });
}

int verdictKey(int key, Qt::KeyboardModifiers modifiers)
{
    const bool bare = (modifiers & ~Qt::KeypadModifier) == Qt::NoModifier;
    return bare && key >= Qt::Key_1 && key <= Qt::Key_9 ? key - Qt::Key_0 : 0;
}

} // namespace dateline
