// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/ItemCard.h"

#include "ui/models/ItemWords.h"
#include "ui/models/LoadedTexts.h"
#include "ui/models/Workspace.h"

#include <QCoreApplication>
#include <QLocale>

namespace dateline {

using namespace Qt::StringLiterals;

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(ItemCard)
};

/// A card shows less of a text than this; the rest is in Details.
constexpr qsizetype MostLetters = 2000;
constexpr qsizetype MostHeadLetters = 200;

QString joined(QStringList parts, const QString &between = u" · "_s)
{
    parts.removeAll(QString());
    return parts.join(between);
}

QString wordsOf(const QList<Passage> &passages, PassageRole role)
{
    for (const Passage &passage : passages) {
        if (passage.role == role)
            return passage.words.simplified();
    }
    return {};
}

/// What stands below a speaker's name: how the name was found where the text says it otherwise, else the role.
QString underSpeaker(const StoryData &story, const Item &item, const QList<Passage> &passages)
{
    if (item.speakerInferred)
        return Words::tr("inferred from what comes before");
    const QString mention = otherMention(story, item);
    return mention.isEmpty()
        ? story.persons.value(item.speaker).role
        : Words::tr("“%1”, resolved").arg(joined({mention, wordsOf(passages, PassageRole::Cue)}, u" "_s));
}

void addSpeaker(ItemCard &card, const StoryData &story, const Item &item, const QList<Passage> &passages)
{
    const Person person = story.persons.value(item.speaker);
    card.badge = person.id == NoId ? u"?"_s : person.initials();
    card.person = person.id;
    card.personName = person.name;
    card.head = speakerName(story, item);
    card.under = underSpeaker(story, item, passages);
}

QString evidenceSentence(const StoryData &story, Id claim)
{
    const auto count = static_cast<int>(story.evidenceByClaim.count(claim));
    return count == 0 ? Words::tr("no evidence") : Words::tr("%n piece(s) of evidence", nullptr, count);
}

void addKindsOwn(ItemCard &card, const StoryData &story, const Item &item, const QList<Passage> &passages)
{
    const QString day = withWeekday(item.placing().when, QLocale::ShortFormat);
    switch (item.kind) {
    case ItemKind::Quote: {
        addSpeaker(card, story, item, passages);
        card.pill = quoteKindWord(item.quoteKind);
        card.quoteKind = item.quoteKind;
        const QString saying =
            item.addressee.isEmpty() ? item.cue : Words::tr("%1 %2", "cue addressee").arg(item.cue, item.addressee);
        card.meta = joined({saying.trimmed(), day});
        break;
    }
    case ItemKind::Claim: {
        addSpeaker(card, story, item, passages);
        const Verdict verdict = story.verdictOf(item.id);
        const QList<Judgement> history = story.judgementsOf(item.id);
        card.pill = verdict.name;
        card.verdictStyle = verdict.style;
        card.reason = history.isEmpty() ? QString() : history.last().reason;
        card.meta = joined({day, evidenceSentence(story, item.id)});
        break;
    }
    case ItemKind::Photo:
        card.head = beginningOf(itemName(item), MostHeadLetters);
        card.under = joined({day, item.place});
        card.meta = item.credit;
        break;
    case ItemKind::Event:
        card.head = beginningOf(itemName(item), MostHeadLetters);
        card.meta = joined({day, item.place});
        break;
    }
}

} // namespace

ItemCard itemCard(Workspace &workspace, const Item &item)
{
    const StoryData &story = workspace.story()->data();
    const QList<Passage> passages = story.passagesOf(item.id);
    ItemCard card;
    card.item = item.id;
    card.kind = item.kind;
    card.draft = item.draft;
    card.text = beginningOf(item.text.isEmpty() ? item.title : item.text, MostLetters);
    addKindsOwn(card, story, item, passages);
    const Passage main = story.mainPassage(item.id);
    if (main.id != NoId)
        card.place = LoadedTexts::of(workspace).place(main);
    card.tip = draftSentence(item);
    return card;
}

QString draftSentence(const Item &item)
{
    if (!item.draft)
        return {};
    const QString sure = QLocale().toString(qRound(item.confidence * 100));
    return item.rule.isEmpty() ? Words::tr("Draft, %1 % sure").arg(sure)
                               : Words::tr("Draft, %1 % sure: %2").arg(sure, item.rule);
}

QString ItemCard::spoken() const
{
    QStringList parts{draft ? Words::tr("Draft %1").arg(kindWord(kind)) : kindTitle(kind),
                      head,
                      under,
                      pill,
                      text,
                      reason,
                      meta,
                      place};
    parts.removeAll(QString());
    return parts.join(u", "_s);
}

} // namespace dateline
