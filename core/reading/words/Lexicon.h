// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/text/WordList.h"

#include <QMutex>
#include <QString>
#include <QStringList>

#include <atomic>
#include <deque>
#include <optional>
#include <vector>

namespace dateline {

/// What a word does in its sentence, as far as lists and endings can tell. Adjectives count as nouns.
enum class WordClass {
    Noun,
    Name,
    Number,
    Determiner,
    Possessive,
    Pronoun,
    PronounVerb, ///< "they've"
    ObjectPronoun,
    Preposition,
    To,
    That,
    Wh,
    Relative,
    Subordinator,
    Coordinator,
    Not,
    Adverb,
    Modal,
    Auxiliary,
    Verb,
    Quotation,
    Comma,
    Colon,
    Semicolon,
    Dash,
    Bracket,
    Stop,
    Mark,
};

/// How a verb is inflected; several where the form does not tell.
enum VerbForm : unsigned {
    BaseForm = 1,
    PresentForm = 2, ///< third person: "says"
    PastForm = 4,
    ParticipleForm = 8,
    IngForm = 16,
    FutureForm = 32,
};

/// What a cue's content is worth: whether it asserts something that can be checked.
enum class CueKind { Fact, Opinion, Wish, Question };

/// What may stand for the content of a cue.
struct Cue {
    bool quote = false; ///< "...", he said
    bool clause = false; ///< he said the sky is blue
    bool that = false; ///< he said that the sky is blue
    bool wh = false; ///< she asked whether, she explained how
    bool infinitive = false; ///< he vowed to fight
    bool noun = false; ///< he praised the plan
    bool any = false; ///< whatever stands behind it is said: he said no
    bool told = false; ///< a listener may stand before the content
    bool passive = false; ///< the plan is expected to fail
    bool impersonal = false; ///< the plan seems to fail: nobody is named
    QStringList prepositions;
    CueKind kind = CueKind::Fact;
};

/// What small words, endings and verbs are used for, as uses.txt names it.
enum class WordUse : unsigned {
    None = 0,
    Agent = 1 << 0,
    Contrast = 1 << 1,
    Copula = 1 << 2,
    Definite = 1 << 3,
    Dropped = 1 << 4,
    Future = 1 << 5,
    Genitive = 1 << 6,
    Many = 1 << 7,
    Name = 1 << 8,
    Owner = 1 << 9,
    Perfect = 1 << 10,
    Question = 1 << 11,
    Reader = 1 << 12,
    Role = 1 << 13,
    Support = 1 << 14,
    Thing = 1 << 15,
};

/// What a word's ending tells of it, as word-endings.txt names it.
enum class WordEnding { None, Adverb, Many, Negation, Plural, Singular };

/// A verb in its base form: "say"
struct VerbBase {
    QString base;
    const Cue *cue = nullptr; ///< That the verb makes; null where it makes none.
    unsigned uses = 0; ///< WordUse, any of them
    bool opensCue = false; ///< The first word of a cue of two: "point out"

    bool has(WordUse use) const { return uses & static_cast<unsigned>(use); }
};

struct VerbReading : VerbBase {
    unsigned forms = 0; ///< VerbForm, any of them
    bool guessed = false; ///< Only the ending tells; no list has it.
    bool oftenNoun = false; ///< The word is as often a noun: "plan", "reports"
};

/// A group of words that names a source, such as "according to".
struct SourcePhrase {
    QStringList words;
    Cue cue;
};

/// All that a lexicon tells of a word, looked up in its lists once.
struct WordFacts {
    std::optional<WordClass> closedClass; ///< Of a word that holds sentences together.
    WordEnding ending = WordEnding::None;
    unsigned uses = 0; ///< WordUse, any of them
    unsigned auxiliaryTense = 0; ///< PastForm, PresentForm, or 0 for those that have none (be, been).
    VerbBase auxiliary; ///< The verb that an auxiliary belongs to.
    VerbReading verb; ///< How it can be read as a verb; forms is 0 where it cannot.
    const Cue *cueNoun = nullptr; ///< The cue that a noun makes with "that" or one of its prepositions behind it.
    const QList<SourcePhrase> *sourcePhrases = nullptr; ///< Those that begin with it.
    QString tenseUse; ///< What it tells of the tense around it, as tense-words.txt names it.
    bool calendar = false;
    bool standsAlone = false; ///< A determiner that can be a noun phrase of its own: "many"
    bool plural = false;
    bool role = false;
    bool title = false; ///< A role that may stand before a name.
    bool givenName = false;
    bool nameParticle = false;
    bool organisationWord = false;
    bool place = false; ///< A place's name,
    bool people = false; ///< or the word for its people.
    bool hedge = false;
    bool parenthesis = false;

    bool has(WordUse use) const { return uses & static_cast<unsigned>(use); }
};

/// What is known of a language's words: the lists of data/LANGUAGE/ put to use.
class Lexicon {
public:
    /// The lexicon of a language, made at its first use and kept. Any thread.
    static const Lexicon &of(const QString &language);

    explicit Lexicon(const QString &language);

    /// What is told of a token whose word is known to the program. Any thread.
    const WordFacts &knownFacts(const Token &token) const;
    /// The same of any token: put into `other` where its word is not known.
    const WordFacts &facts(const Token &token, WordFacts &other) const
    {
        return token.word >= 0 ? knownFacts(token) : other = tell(token.lower);
    }
    /// What the lists tell of a word, looked up anew.
    WordFacts tell(const QString &lower) const;

    /// How a word can be read as a verb; forms is 0 where it cannot.
    VerbReading verb(const QString &lower) const;
    /// The cue that a verb makes; null where it makes none.
    const Cue *cue(const QString &base) const;
    /// The cue that a noun makes with "that" or one of its prepositions behind it; null where it makes none.
    const Cue *cueNoun(const QString &lower) const;
    /// Whether a small word or a verb has a use.
    bool hasUse(const QString &word, WordUse use) const { return usesOf(word) & static_cast<unsigned>(use); }

    /// Whether "that" may be left out before what is said: "he said the sky is blue"
    bool dropsThat() const { return m_dropsThat; }
    /// Whether pronouns may be left out where they are the subject: "Dijo que sí"
    bool dropsSubjects() const { return m_dropsSubjects; }
    /// The verb that equates, in its base form: "be"
    const QString &copula() const { return m_copula; }

    bool isRole(const QString &lower) const;
    bool governs(const QString &role) const { return m_roles.field(role, 1) == u"governs"; }
    /// What stands for a pointing word in a title: "the" for "that"; empty for other words.
    QString plainFor(const QString &lower) const { return m_classes.field(lower, 2); }
    bool isPlural(const QString &lower) const;

    const WordList &hedges;
    const WordList &givenNames;
    const WordList &organisationWords;
    const WordList &places;
    const WordList &offices;
    const WordList &genders;
    const WordList &nameParticles;
    const WordList &parentheses;

private:
    struct VerbEnding {
        QString ending;
        unsigned forms = 0;
        QStringList replacements;
        bool telling = false; ///< Makes a verb of a word that leads back to none of the list,
        bool sure = false; ///< and no other kind of word ends so.
    };
    struct NamedEnding {
        QString ending;
        WordEnding kind;
    };

    void readEndings(const QString &language);
    void addForm(const QString &form, const QString &base, unsigned forms, bool oftenNoun);
    VerbReading regular(const QString &lower) const;
    VerbBase baseOf(const QString &base) const;
    std::optional<WordClass> closedClass(const QString &lower) const;
    WordEnding endingOf(const QString &lower) const;
    unsigned usesOf(const QString &word) const { return m_usesOf.value(word); }

    const WordList &m_classes;
    const WordList &m_verbs;
    const WordList &m_plurals;
    const WordList &m_roles;
    const WordList &m_tenseWords;
    QList<VerbEnding> m_verbEndings;
    QList<NamedEnding> m_endingKinds;
    QString m_copula;
    bool m_dropsThat = false;
    bool m_dropsSubjects = false;
    WordMap<VerbReading> m_irregular;
    WordMap<Cue> m_cues;
    WordMap<Cue> m_cueNouns;
    WordMap<bool> m_cueOpeners; ///< First words of cues of two.
    WordMap<QList<SourcePhrase>> m_sourcePhrases; ///< By their first word.
    WordMap<unsigned> m_usesOf;
    mutable std::vector<std::atomic<const WordFacts *>> m_known; ///< By the word's number, as far as it was asked for.
    mutable std::deque<WordFacts> m_facts; ///< Those of known words.
    mutable QMutex m_mutex; ///< Of m_facts.
};

} // namespace dateline
