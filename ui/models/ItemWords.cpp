// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/ItemWords.h"

#include "core/time/WhenText.h"

#include <QCoreApplication>
#include <QDate>

namespace dateline {

using namespace Qt::StringLiterals;

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(ItemWords)
};

} // namespace

QString kindWord(ItemKind kind)
{
    switch (kind) {
    case ItemKind::Event:
        return Words::tr("event");
    case ItemKind::Quote:
        return Words::tr("quote");
    case ItemKind::Claim:
        return Words::tr("claim");
    case ItemKind::Photo:
        return Words::tr("photo");
    }
    return {};
}

QString kindTitle(ItemKind kind)
{
    switch (kind) {
    case ItemKind::Event:
        return Words::tr("Event");
    case ItemKind::Quote:
        return Words::tr("Quote");
    case ItemKind::Claim:
        return Words::tr("Claim");
    case ItemKind::Photo:
        return Words::tr("Photo");
    }
    return {};
}

QString countedKind(ItemKind kind, int count)
{
    switch (kind) {
    case ItemKind::Event:
        return Words::tr("%n event(s)", nullptr, count);
    case ItemKind::Quote:
        return Words::tr("%n quote(s)", nullptr, count);
    case ItemKind::Claim:
        return Words::tr("%n claim(s)", nullptr, count);
    case ItemKind::Photo:
        return Words::tr("%n photo(s)", nullptr, count);
    }
    return {};
}

QString quoteKindWord(QuoteKind kind)
{
    switch (kind) {
    case QuoteKind::Direct:
        return Words::tr("direct");
    case QuoteKind::Indirect:
        return Words::tr("indirect");
    case QuoteKind::Mixed:
        return Words::tr("mixed");
    }
    return {};
}

QString basisWord(BasisKind kind)
{
    switch (kind) {
    case BasisKind::None:
        return Words::tr("no date");
    case BasisKind::Written:
        return Words::tr("written in the text");
    case BasisKind::Resolved:
        return Words::tr("counted from a reference day");
    case BasisKind::Inferred:
        return Words::tr("bounds inferred");
    case BasisKind::ByHand:
        return Words::tr("set by hand");
    }
    return {};
}

QString evidenceKindWord(EvidenceKind kind)
{
    switch (kind) {
    case EvidenceKind::Supports:
        return Words::tr("supports");
    case EvidenceKind::Contradicts:
        return Words::tr("contradicts");
    case EvidenceKind::Context:
        return Words::tr("gives context");
    }
    return {};
}

QString linkWord(LinkKind kind)
{
    switch (kind) {
    case LinkKind::SameEvent:
        return Words::tr("same event");
    case LinkKind::SameClaim:
        return Words::tr("same claim");
    case LinkKind::Repeats:
        return Words::tr("repeats");
    case LinkKind::Contradicts:
        return Words::tr("contradicts");
    case LinkKind::Reports:
        return Words::tr("reports");
    }
    return {};
}

QString blockWord(BlockKind kind)
{
    switch (kind) {
    case BlockKind::Title:
        return Words::tr("title");
    case BlockKind::Byline:
        return Words::tr("byline");
    case BlockKind::Dateline:
        return Words::tr("dateline");
    case BlockKind::Heading:
        return Words::tr("heading");
    case BlockKind::Paragraph:
        return Words::tr("paragraph");
    case BlockKind::Caption:
        return Words::tr("caption");
    case BlockKind::Credit:
        return Words::tr("credit");
    case BlockKind::Boilerplate:
        return Words::tr("boilerplate");
    }
    return {};
}

QString roleWord(PassageRole role)
{
    switch (role) {
    case PassageRole::Content:
        return Words::tr("content");
    case PassageRole::Speaker:
        return Words::tr("speaker");
    case PassageRole::Cue:
        return Words::tr("cue");
    case PassageRole::Time:
        return Words::tr("time");
    case PassageRole::Credit:
        return Words::tr("credit");
    case PassageRole::Support:
        return Words::tr("evidence");
    }
    return {};
}

QString speakerName(const StoryData &story, const Item &item)
{
    const auto person = story.persons.constFind(item.speaker);
    if (person != story.persons.constEnd())
        return person->name;
    return item.kind == ItemKind::Claim ? Words::tr("unattributed") : Words::tr("no speaker");
}

QString otherMention(const StoryData &story, const Item &item)
{
    const Person person = story.persons.value(item.speaker);
    const QString lastName = person.name.section(u' ', -1);
    for (const Passage &passage : story.passagesOf(item.id)) {
        if (passage.role != PassageRole::Speaker || person.id == NoId)
            continue;
        const bool named = passage.words.contains(lastName, Qt::CaseInsensitive)
            || person.aliases.contains(passage.words, Qt::CaseInsensitive);
        return named ? QString() : passage.words.simplified();
    }
    return {};
}

QString itemName(const Item &item)
{
    return item.title.isEmpty() ? beginningOf(item.text, 60) : item.title;
}

QString basisSentence(const Basis &basis)
{
    if (basis.kind == BasisKind::None)
        return {};
    if (!basis.phrase.isEmpty() && basis.rule.contains(basis.phrase))
        return basis.rule; // It says all of it.
    QString sentence = basisWord(basis.kind);
    if (!basis.phrase.isEmpty())
        sentence = Words::tr("“%1”, %2").arg(basis.phrase, sentence);
    if (const Result<When> reference = When::fromEdtf(basis.reference); reference && !basis.reference.isEmpty())
        sentence = Words::tr("%1 (%2)").arg(sentence, withWeekday(*reference, QLocale::ShortFormat));
    if (!basis.rule.isEmpty())
        sentence = Words::tr("%1: %2").arg(sentence, basis.rule);
    return sentence;
}

QString withWeekday(const When &when, QLocale::FormatType length)
{
    const QString words = length == QLocale::LongFormat ? displayWhen(when) : displayWhenShort(when);
    const QDate day = QDate::fromString(when.edtf(), Qt::ISODate);
    if (!day.isValid() || when.edtf().size() != 10)
        return words;
    return QLocale().dayName(day.dayOfWeek(), length) + u' ' + words;
}

QString beginningOf(QStringView words, qsizetype limit)
{
    const QString plain = words.first(qMin(words.size(), limit * 4)).toString().simplified();
    if (plain.size() <= limit)
        return plain;
    const qsizetype space = plain.lastIndexOf(u' ', limit - 1);
    return plain.first(space > limit / 2 ? space : limit - 1).trimmed() + u'…';
}

} // namespace dateline
