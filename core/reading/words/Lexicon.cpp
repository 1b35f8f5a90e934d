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

/// Nearly all words differ from an ending in its last letter already.
bool endsWith(const QString &word, const QString &ending)
{
    return !word.isEmpty() && !ending.isEmpty() && word.back() == ending.back() && word.endsWith(ending);
}

unsigned formNamed(const QString &name)
{
    static const QHash<QString, unsigned> forms{
        {u"past"_s, PastForm}, {u"participle"_s, ParticipleForm}, {u"past-participle"_s, PastForm | ParticipleForm},
        {u"ing"_s, IngForm},   {u"present"_s, PresentForm},       {u"future"_s, FutureForm},
        {u"base"_s, BaseForm}};
    return forms.value(name);
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
    , m_uses(WordList::named(u"uses"_s, language))
    , m_plurals(WordList::named(u"plurals"_s, language))
    , m_roles(WordList::named(u"roles"_s, language))
{
    readEndings(language);
    // Without a "to" of its own an infinitive stands like a noun.
    const bool marked = std::any_of(m_classes.entries().begin(), m_classes.entries().end(),
                                    [this](const QString &word) { return closedClass(word) == WordClass::To; });
    for (const QString &base : m_verbs.entries()) {
        const bool oftenNoun = m_verbs.field(base, 2) == u"noun";
        if (marked)
            addForm(base, base, BaseForm, oftenNoun);
        if (const QString past = m_verbs.field(base, 0); !past.isEmpty())
            addForm(past, base, PastForm, oftenNoun);
        if (const QString participle = m_verbs.field(base, 1); !participle.isEmpty())
            addForm(participle, base, ParticipleForm, oftenNoun);
    }
    const WordList &forms = WordList::named(u"verb-forms"_s, language);
    for (const QString &form : forms.entries())
        addForm(form, forms.field(form, 0), formNamed(forms.field(form, 1)), false);
    for (const QString &word : m_uses.entries()) {
        if (hasUse(word, u"copula"_s))
            m_copula = word;
        if (hasUse(word, u"dropped"_s))
            (closedClass(word) == WordClass::That ? m_dropsThat : m_dropsSubjects) = true;
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

void Lexicon::readEndings(const QString &language)
{
    const WordList &verbs = WordList::named(u"verb-endings"_s, language);
    for (const QString &ending : verbs.entries()) {
        const QString unlisted = verbs.field(ending, 2);
        m_verbEndings.append({ending, formNamed(verbs.field(ending, 0)),
                              verbs.field(ending, 1).split(u' ', Qt::SkipEmptyParts), !unlisted.isEmpty(),
                              unlisted == u"sure"});
    }
    const WordList &words = WordList::named(u"word-endings"_s, language);
    for (const QString &ending : words.entries())
        m_endingKinds.append({ending, words.field(ending)});
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
    const QString name = m_classes.field(lower);
    const auto found = name.isEmpty() ? classNames().constEnd() : classNames().constFind(name);
    return found == classNames().constEnd() ? std::nullopt : std::optional(*found);
}

unsigned Lexicon::auxiliaryTense(const QString &lower) const
{
    const QString name = m_classes.field(lower);
    return name == u"auxiliary-past" ? PastForm : name == u"auxiliary-present" ? PresentForm : 0u;
}

VerbReading Lexicon::verb(const QString &lower) const
{
    const VerbReading *irregular = m_irregular.find(lower);
    return irregular ? *irregular : regular(lower);
}

VerbReading Lexicon::regular(const QString &lower) const
{
    for (const auto &[ending, forms, replacements, telling, sure] : m_verbEndings) {
        if (!endsWith(lower, ending) || lower.size() < ending.size() + 2)
            continue;
        const QString stem = lower.chopped(ending.size());
        for (const QString &replacement : replacements) {
            const bool doubled = replacement == u"=";
            if (doubled && stem.back() != stem[stem.size() - 2])
                continue;
            const QString base = doubled ? stem.chopped(1) : replacement == u"-" ? stem : stem + replacement;
            if (m_verbs.contains(base))
                return {base, forms, false, forms == PresentForm && m_verbs.field(base, 2) == u"noun"};
        }
    }
    for (const VerbEnding &ending : m_verbEndings) {
        const qsizetype least = ending.sure ? ending.ending.size() + 2 : 6;
        if (ending.telling && lower.size() >= least && endsWith(lower, ending.ending))
            return {lower.chopped(ending.ending.size()), ending.forms, !ending.sure, false};
    }
    return {};
}

const Cue *Lexicon::cue(const QString &base) const
{
    return m_cues.find(base);
}

const Cue *Lexicon::cueNoun(const QString &lower) const
{
    return m_cueNouns.find(lower);
}

Lexicon::SourcePhrase Lexicon::sourcePhraseAt(const QList<TaggedWord> &words, qsizetype at) const
{
    const auto *phrases = at < words.size() ? m_sourcePhrases.find(words[at].lower) : nullptr;
    if (!phrases)
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
    return m_roles.contains(lower)
        || std::any_of(m_endingKinds.begin(), m_endingKinds.end(), [&](const WordEnding &ending) {
               return ending.kind == u"plural" && endsWith(lower, ending.ending)
                   && m_roles.contains(lower.chopped(ending.ending.size()));
           });
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
    for (const auto &[ending, kind] : m_endingKinds) {
        if (lower.size() > ending.size() + 1 && endsWith(lower, ending))
            return kind;
    }
    return {};
}

bool Lexicon::isTitle(const QString &lower) const
{
    return m_roles.field(lower) == u"prefix";
}

} // namespace dateline
