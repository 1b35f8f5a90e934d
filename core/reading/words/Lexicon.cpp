// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/reading/words/Lexicon.h"

#include "core/reading/words/TaggedText.h"

#include <QMutex>

#include <map>

using namespace Qt::StringLiterals;

namespace dateline {

namespace {

const QHash<QString, WordClass> &classNames()
{
    static const QHash<QString, WordClass> names = {
        {u"determiner"_s, WordClass::Determiner},
        {u"possessive"_s, WordClass::Possessive},
        {u"pronoun"_s, WordClass::Pronoun},
        {u"pronoun-verb"_s, WordClass::PronounVerb},
        {u"object-pronoun"_s, WordClass::ObjectPronoun},
        {u"preposition"_s, WordClass::Preposition},
        {u"to"_s, WordClass::To},
        {u"that"_s, WordClass::That},
        {u"wh"_s, WordClass::Wh},
        {u"relative"_s, WordClass::Relative},
        {u"subordinator"_s, WordClass::Subordinator},
        {u"coordinator"_s, WordClass::Coordinator},
        {u"not"_s, WordClass::Not},
        {u"adverb"_s, WordClass::Adverb},
        {u"modal"_s, WordClass::Modal},
        {u"auxiliary"_s, WordClass::Auxiliary},
        {u"auxiliary-present"_s, WordClass::Auxiliary},
        {u"auxiliary-past"_s, WordClass::Auxiliary},
    };
    return names;
}

unsigned formNamed(const QString &name)
{
    if (name == u"past")
        return PastForm | ParticipleForm;
    return name == u"ing" ? IngForm : PresentForm;
}

Cue cueFrom(const QString &frames, const QString &kind)
{
    Cue cue;
    const QHash<QString, bool *> known = {
        {u"quote"_s, &cue.quote},     {u"clause"_s, &cue.clause},         {u"that"_s, &cue.that}, {u"wh"_s, &cue.wh},
        {u"told"_s, &cue.told},       {u"infinitive"_s, &cue.infinitive}, {u"noun"_s, &cue.noun}, {u"any"_s, &cue.any},
        {u"passive"_s, &cue.passive}, {u"impersonal"_s, &cue.impersonal},
    };
    for (const QString &frame : frames.split(u' ', Qt::SkipEmptyParts)) {
        if (bool *has = known.value(frame))
            *has = true;
        else
            cue.prepositions.append(frame);
    }
    cue.kind = kind == u"wish" ? CueKind::Wish
        : kind == u"question"  ? CueKind::Question
        : kind == u"opinion"   ? CueKind::Opinion
                               : CueKind::Fact;
    return cue;
}

} // namespace

const Lexicon &Lexicon::of(const QString &language)
{
    static QMutex mutex;
    static std::map<QString, Lexicon> lexicons; // Its elements stay where they are.
    const QMutexLocker locker(&mutex);
    return lexicons.try_emplace(language, language).first->second;
}

Lexicon::Lexicon(const QString &language)
    : hedges(WordList::named(u"hedges"_s, language))
    , givenNames(WordList::named(u"given-names"_s, language))
    , organisationWords(WordList::named(u"organisation-words"_s, language))
    , places(WordList::named(u"places"_s, language))
    , offices(WordList::named(u"offices"_s, language))
    , genders(WordList::named(u"genders"_s, language))
    , nameParticles(WordList::named(u"name-particles"_s, language))
    , parentheses(WordList::named(u"parentheses"_s, language))
    , m_classes(WordList::named(u"word-classes"_s, language))
    , m_verbs(WordList::named(u"verbs"_s, language))
    , m_endings(WordList::named(u"verb-endings"_s, language))
    , m_uses(WordList::named(u"uses"_s, language))
    , m_wordEndings(WordList::named(u"word-endings"_s, language))
    , m_plurals(WordList::named(u"plurals"_s, language))
    , m_roles(WordList::named(u"roles"_s, language))
{
    for (const QString &base : m_verbs.entries()) {
        const bool oftenNoun = m_verbs.field(base, 2) == u"noun";
        addForm(base, base, BaseForm, oftenNoun);
        if (const QString past = m_verbs.field(base, 0); !past.isEmpty())
            addForm(past, base, PastForm, oftenNoun);
        if (const QString participle = m_verbs.field(base, 1); !participle.isEmpty())
            addForm(participle, base, ParticipleForm, oftenNoun);
    }
    const WordList &cues = WordList::named(u"cues"_s, language);
    for (const QString &base : cues.entries())
        m_cues.insert(base, cueFrom(cues.field(base, 0), cues.field(base, 1)));
    const WordList &nouns = WordList::named(u"cue-nouns"_s, language);
    for (const QString &noun : nouns.entries())
        m_cueNouns.insert(noun, cueFrom(nouns.field(noun, 0), nouns.field(noun, 1)));
    const WordList &phrases = WordList::named(u"cue-phrases"_s, language);
    for (const QString &phrase : phrases.entries()) {
        const QStringList words = phrase.split(u' ');
        m_sourcePhrases[words.front()].append({words, cueFrom({}, phrases.field(phrase))});
    }
}

void Lexicon::addForm(const QString &form, const QString &base, unsigned forms, bool oftenNoun)
{
    VerbReading &reading = m_irregular[form];
    if (reading.base.isEmpty() || forms != BaseForm)
        reading.base = base;
    reading.forms |= forms;
    reading.oftenNoun = reading.oftenNoun || (oftenNoun && form == base);
}

std::optional<WordClass> Lexicon::closedClass(const QString &lower) const
{
    const auto found = classNames().constFind(m_classes.field(lower));
    return found == classNames().constEnd() ? std::nullopt : std::optional(*found);
}

unsigned Lexicon::auxiliaryTense(const QString &lower) const
{
    const QString name = m_classes.field(lower);
    return name == u"auxiliary-past" ? PastForm : name == u"auxiliary-present" ? PresentForm : 0u;
}

VerbReading Lexicon::verb(const QString &lower) const
{
    const auto irregular = m_irregular.constFind(lower);
    return irregular != m_irregular.constEnd() ? *irregular : regular(lower);
}

VerbReading Lexicon::regular(const QString &lower) const
{
    for (const QString &ending : m_endings.entries()) {
        if (!lower.endsWith(ending) || lower.size() < ending.size() + 2)
            continue;
        const QString stem = lower.chopped(ending.size());
        const unsigned forms = formNamed(m_endings.field(ending, 0));
        for (const QString &replacement : m_endings.field(ending, 1).split(u' ')) {
            const bool doubled = replacement == u"=";
            if (doubled && stem.back() != stem[stem.size() - 2])
                continue;
            const QString base = doubled ? stem.chopped(1) : replacement == u"-" ? stem : stem + replacement;
            if (m_verbs.contains(base))
                return {base, forms, false, forms == PresentForm && m_verbs.field(base, 2) == u"noun"};
        }
    }
    const QString ending = m_endings.entries().value(1);
    if (lower.size() > 5 && !ending.isEmpty() && lower.endsWith(ending) && m_endings.field(ending) == u"past")
        return {lower.chopped(ending.size()), PastForm | ParticipleForm, true, false};
    return {};
}

const Cue *Lexicon::cue(const QString &base) const
{
    const auto found = m_cues.constFind(base);
    return found == m_cues.constEnd() ? nullptr : &*found;
}

const Cue *Lexicon::cueNoun(const QString &lower) const
{
    const auto found = m_cueNouns.constFind(lower);
    return found == m_cueNouns.constEnd() ? nullptr : &*found;
}

Lexicon::SourcePhrase Lexicon::sourcePhraseAt(const QList<TaggedWord> &words, qsizetype at) const
{
    const auto phrases = at < words.size() ? m_sourcePhrases.constFind(words[at].lower) : m_sourcePhrases.constEnd();
    if (phrases == m_sourcePhrases.constEnd())
        return {};
    for (const auto &[phrase, cue] : *phrases) {
        const bool here = at + phrase.size() <= words.size()
            && std::equal(phrase.begin(), phrase.end(), words.begin() + at,
                          [](const QString &wanted, const TaggedWord &word) { return word.lower == wanted; });
        if (here)
            return {phrase.size(), &cue};
    }
    return {};
}

bool Lexicon::isRole(const QString &lower) const
{
    return m_roles.contains(lower) || (lower.endsWith(u's') && m_roles.contains(lower.chopped(1)));
}

bool Lexicon::isPlural(const QString &lower) const
{
    return m_plurals.contains(lower) || (lower.size() > 3 && endingKind(lower) == u"plural");
}

bool Lexicon::hasUse(const QString &word, const QString &use) const
{
    const QString uses = m_uses.field(word);
    return uses == use || (uses.contains(u' ') && uses.split(u' ').contains(use));
}

QString Lexicon::endingKind(const QString &lower) const
{
    for (const QString &ending : m_wordEndings.entries()) {
        if (lower.size() > ending.size() + 1 && lower.endsWith(ending))
            return m_wordEndings.field(ending);
    }
    return {};
}

bool Lexicon::isTitle(const QString &lower) const
{
    return m_roles.field(lower) == u"prefix";
}

} // namespace dateline
