// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/text/WordList.h"

#include <QString>
#include <QStringList>

#include <optional>

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

struct VerbReading {
    QString base;
    unsigned forms = 0; ///< VerbForm, any of them
    bool guessed = false; ///< Only the ending tells; no list has it.
    bool oftenNoun = false; ///< The word is as often a noun: "plan", "reports"
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

struct TaggedWord;

/// What is known of a language's words: the lists of data/LANGUAGE/ put to use.
class Lexicon {
public:
    /// The lexicon of a language, made at its first use and kept. Any thread.
    static const Lexicon &of(const QString &language);

    explicit Lexicon(const QString &language);

    /// The class of a word that holds sentences together; none for all others.
    std::optional<WordClass> closedClass(const QString &lower) const;
    /// Tense of an auxiliary: PastForm, PresentForm, or 0 for those that have none (be, been).
    unsigned auxiliaryTense(const QString &lower) const;
    /// The verb that an auxiliary belongs to: "be"
    QString auxiliaryBase(const QString &lower) const { return m_classes.field(lower, 1); }
    /// How a word can be read as a verb; forms is 0 where it cannot.
    VerbReading verb(const QString &lower) const;
    /// The cue that a verb makes; null where it makes none.
    const Cue *cue(const QString &base) const;

    /// The cue that a noun makes with "that" or one of its prepositions behind it; null where it makes none.
    const Cue *cueNoun(const QString &lower) const;

    struct SourcePhrase {
        qsizetype length = 0; ///< In words; 0: none stands there.
        const Cue *cue = nullptr;
    };
    /// The group of words that names a source, such as "according to", at word `at` of a sentence.
    SourcePhrase sourcePhraseAt(const QList<TaggedWord> &words, qsizetype at) const;

    /// Whether a small word or a verb has a use, as uses.txt names it: "but" has "contrast".
    bool hasUse(const QString &word, const QString &use) const;
    /// Whether "that" may be left out before what is said: "he said the sky is blue"
    bool dropsThat() const { return m_dropsThat; }
    /// Whether pronouns may be left out where they are the subject: "Dijo que sí"
    bool dropsSubjects() const { return m_dropsSubjects; }
    /// The verb that equates, in its base form: "be"
    const QString &copula() const { return m_copula; }
    /// What a word's ending tells of it, as word-endings.txt names it; empty where it tells nothing.
    QString endingKind(const QString &lower) const;

    bool isRole(const QString &lower) const;
    bool isTitle(const QString &lower) const; ///< A role that may stand before a name.
    bool governs(const QString &role) const { return m_roles.field(role, 1) == u"governs"; }
    /// A place's name, not the word for its people.
    bool isPlace(const QString &lower) const { return places.contains(lower) && places.field(lower, 1).isEmpty(); }
    /// What stands for a pointing word in a title: "the" for "that"; empty for other words.
    QString plainFor(const QString &lower) const { return m_classes.field(lower, 2); }
    bool isCalendarWord(const QString &lower) const { return m_classes.field(lower) == u"calendar"; }
    bool isPlural(const QString &lower) const;
    /// A determiner that can be a noun phrase of its own: "many"
    bool standsAlone(const QString &lower) const { return m_classes.field(lower, 1) == u"alone"; }

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
    struct WordEnding {
        QString ending;
        QString kind;
    };

    void readEndings(const QString &language);
    void addForm(const QString &form, const QString &base, unsigned forms, bool oftenNoun);
    VerbReading regular(const QString &lower) const;

    const WordList &m_classes;
    const WordList &m_verbs;
    const WordList &m_uses;
    const WordList &m_plurals;
    const WordList &m_roles;
    QList<VerbEnding> m_verbEndings;
    QList<WordEnding> m_endingKinds;
    QString m_copula;
    bool m_dropsThat = false;
    bool m_dropsSubjects = false;
    WordMap<VerbReading> m_irregular;
    WordMap<Cue> m_cues;
    WordMap<Cue> m_cueNouns;
    WordMap<QList<std::pair<QStringList, Cue>>> m_sourcePhrases; ///< By their first word.
};

} // namespace dateline
