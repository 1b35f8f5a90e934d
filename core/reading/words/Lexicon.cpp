// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/reading/words/Lexicon.h"

#include "core/text/LowerWords.h"

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

WordUse useNamed(const QString &name)
{
    static const QHash<QString, WordUse> uses{
        {u"agent"_s, WordUse::Agent},       {u"contrast"_s, WordUse::Contrast}, {u"copula"_s, WordUse::Copula},
        {u"definite"_s, WordUse::Definite}, {u"dropped"_s, WordUse::Dropped},   {u"future"_s, WordUse::Future},
        {u"genitive"_s, WordUse::Genitive}, {u"many"_s, WordUse::Many},         {u"name"_s, WordUse::Name},
        {u"owner"_s, WordUse::Owner},       {u"perfect"_s, WordUse::Perfect},   {u"question"_s, WordUse::Question},
        {u"reader"_s, WordUse::Reader},     {u"role"_s, WordUse::Role},         {u"support"_s, WordUse::Support},
        {u"thing"_s, WordUse::Thing}};
    return uses.value(name, WordUse::None);
}

WordEnding endingNamed(const QString &name)
{
    static const QHash<QString, WordEnding> endings{{u"adverb"_s, WordEnding::Adverb},
                                                    {u"many"_s, WordEnding::Many},
                                                    {u"negation"_s, WordEnding::Negation},
                                                    {u"plural"_s, WordEnding::Plural},
                                                    {u"singular"_s, WordEnding::Singular}};
    return endings.value(name, WordEnding::None);
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
    , m_plurals(WordList::named(u"plurals"_s, language))
    , m_roles(WordList::named(u"roles"_s, language))
    , m_tenseWords(WordList::named(u"tense-words"_s, language))
    , m_known(LowerWords::MostKnown)
{
    readEndings(language);
    const WordList &uses = WordList::named(u"uses"_s, language);
    for (const QString &word : uses.entries()) {
        for (const QString &use : uses.field(word).split(u' '))
            m_usesOf[word] |= static_cast<unsigned>(useNamed(use));
    }
    const WordList &cues = WordList::named(u"cues"_s, language);
    for (const QString &base : cues.entries()) {
        m_cues.insert(base, cueFrom(cues.field(base, 0), cues.field(base, 1)));
        if (base.contains(u' '))
            m_cueOpeners.insert(base.section(u' ', 0, 0), true);
    }
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
    for (const QString &word : uses.entries()) {
        if (hasUse(word, WordUse::Copula))
            m_copula = word;
        if (hasUse(word, WordUse::Dropped))
            (closedClass(word) == WordClass::That ? m_dropsThat : m_dropsSubjects) = true;
    }
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
        m_endingKinds.append({ending, endingNamed(words.field(ending))});
}

void Lexicon::addForm(const QString &form, const QString &base, unsigned forms, bool oftenNoun)
{
    VerbReading &reading = m_irregular[form];
    if (reading.base.isEmpty() || forms != BaseForm)
        static_cast<VerbBase &>(reading) = baseOf(base);
    reading.forms |= forms;
    reading.oftenNoun = reading.oftenNoun || (oftenNoun && form == base);
}

std::optional<WordClass> Lexicon::closedClass(const QString &lower) const
{
    const QString name = m_classes.field(lower);
    const auto found = name.isEmpty() ? classNames().constEnd() : classNames().constFind(name);
    return found == classNames().constEnd() ? std::nullopt : std::optional(*found);
}

VerbBase Lexicon::baseOf(const QString &base) const
{
    return {base, cue(base), usesOf(base), m_cueOpeners.contains(base)};
}

const WordFacts &Lexicon::knownFacts(const Token &token) const
{
    std::atomic<const WordFacts *> &known = m_known[static_cast<std::size_t>(token.word)];
    if (const WordFacts *facts = known.load(std::memory_order_acquire))
        return *facts;
    const QMutexLocker locker(&m_mutex);
    if (!known.load(std::memory_order_relaxed)) {
        m_facts.push_back(tell(token.lower));
        known.store(&m_facts.back(), std::memory_order_release);
    }
    return *known.load(std::memory_order_relaxed);
}

WordFacts Lexicon::tell(const QString &lower) const
{
    const QString name = m_classes.field(lower);
    WordFacts facts;
    facts.closedClass = closedClass(lower);
    facts.ending = endingOf(lower);
    facts.uses = usesOf(lower);
    facts.auxiliaryTense = name == u"auxiliary-past" ? PastForm : name == u"auxiliary-present" ? PresentForm : 0u;
    facts.auxiliary = baseOf(m_classes.field(lower, 1));
    facts.verb = verb(lower);
    facts.cueNoun = cueNoun(lower);
    facts.sourcePhrases = m_sourcePhrases.find(lower);
    facts.tenseUse = m_tenseWords.field(lower);
    facts.calendar = name == u"calendar";
    facts.standsAlone = m_classes.field(lower, 1) == u"alone";
    facts.plural = isPlural(lower);
    facts.role = isRole(lower);
    facts.title = m_roles.field(lower) == u"prefix";
    facts.givenName = givenNames.contains(lower);
    facts.nameParticle = nameParticles.contains(lower);
    facts.organisationWord = organisationWords.contains(lower);
    facts.place = places.contains(lower) && places.field(lower, 1).isEmpty();
    facts.people = places.contains(lower) && !facts.place;
    facts.hedge = hedges.contains(lower);
    facts.parenthesis = parentheses.contains(lower);
    return facts;
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
                return {baseOf(base), forms, false, forms == PresentForm && m_verbs.field(base, 2) == u"noun"};
        }
    }
    for (const VerbEnding &ending : m_verbEndings) {
        const qsizetype least = ending.sure ? ending.ending.size() + 2 : 6;
        if (ending.telling && lower.size() >= least && endsWith(lower, ending.ending))
            return {baseOf(lower.chopped(ending.ending.size())), ending.forms, !ending.sure, false};
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

bool Lexicon::isRole(const QString &lower) const
{
    return m_roles.contains(lower)
        || std::any_of(m_endingKinds.begin(), m_endingKinds.end(), [&](const NamedEnding &ending) {
               return ending.kind == WordEnding::Plural && endsWith(lower, ending.ending)
                   && m_roles.contains(lower.chopped(ending.ending.size()));
           });
}

bool Lexicon::isPlural(const QString &lower) const
{
    return m_plurals.contains(lower) || (lower.size() > 3 && endingOf(lower) == WordEnding::Plural);
}

WordEnding Lexicon::endingOf(const QString &lower) const
{
    for (const auto &[ending, kind] : m_endingKinds) {
        if (lower.size() > ending.size() + 1 && endsWith(lower, ending))
            return kind;
    }
    return WordEnding::None;
}

} // namespace dateline
