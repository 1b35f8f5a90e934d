// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/reading/times/TimeAnchors.h"
#include "core/reading/times/TimeVocabulary.h"
#include "core/text/WordMap.h"

#include <QSet>

#include <vector>

namespace dateline {

/// An expression of time as a pattern matched it.
struct TimeMatch {
    QString rule;
    IndexRange words; ///< Of the sentence's words, without neighbours.
    /// By class, in the order of the words; of neighbours last. A word that the pattern names itself has all its
    /// classes.
    QHash<QString, QStringList> values;

    bool has(const QString &name) const { return values.contains(name); }
    QString value(const QString &name, qsizetype at = 0) const { return values.value(name).value(at); }
    int number(const QString &name) const { return value(name).toInt(); }
};

/// The patterns of time-patterns.txt of one language, kept as a tree over the keys of words: all that may begin at a
/// word are tried in one walk.
class TimePatterns {
public:
    static const TimePatterns &of(const QString &language);
    explicit TimePatterns(const QString &language);

    /// Whether a sentence holds a word that a match needs; most hold none.
    bool mayMatch(const Document &document, IndexRange tokens) const { return m_anchors.standIn(document, tokens); }
    /// What timeWords() reads words by for longest().
    const TimeVocabulary &vocabulary() const { return m_vocabulary; }
    /// The longest match whose expression begins at word number at; none where there is none.
    std::optional<TimeMatch> longest(const QList<TimeWord> &words, qsizetype at) const;

private:
    struct Element {
        int key = 0; ///< Of the class, the word, or the choice among several.
        QList<int> alternatives; ///< Keys of classes and words.
        bool optional = false;
    };
    struct Pattern {
        QString rule;
        QList<Element> before; ///< Neighbours, the nearest first.
        QList<Element> inside;
        QList<Element> after;
    };
    struct Step {
        int key = 0;
        qsizetype node = 0;
    };
    struct Node {
        QList<Step> steps; ///< By key, ascending.
        QList<qsizetype> endings; ///< Patterns whose expression ends here.
    };
    class Walk;

    /// Classes and words one of which every match needs, itself or among its neighbours.
    QSet<QString> anchorNames() const;
    QStringList expanded(const QString &line) const;
    void add(const QString &rule, const QString &line);
    Element elementOf(QStringView word);
    TimeVocabulary vocabularyOf(const QString &language) const;
    void grow(qsizetype node, qsizetype element);
    qsizetype childOf(qsizetype node, int key);
    int keyOf(const QString &name);

    QHash<QString, QStringList> m_parts; ///< What a part's name (@DAY) stands for.
    QList<Pattern> m_patterns;
    WordMap<int> m_keys; ///< Of class names and words that stand in patterns.
    QStringList m_names; ///< By key; of a choice as it is written.
    QHash<int, QList<int>> m_choices; ///< What each choice in an expression is among.
    QStringList m_listedAnchors; ///< The file's; patterns may need others besides.
    TimeAnchors m_anchors;
    TimeVocabulary m_vocabulary;
    QList<Node> m_tree;
    std::vector<qsizetype> m_first; ///< The steps of the tree's root by key; 0 where it has none.
    QHash<qsizetype, qsizetype> m_children; ///< While the tree grows: by node and key
    const int m_end; ///< Key that stands for the end of the sentence,
    const int m_any; ///< and for any word; of neighbours only.
};

} // namespace dateline
