// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/reading/times/TimeWords.h"

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

/// The patterns of time-patterns.txt of one language.
class TimePatterns {
public:
    static const TimePatterns &of(const QString &language);
    explicit TimePatterns(const QString &language);

    /// Gives words the keys by which the patterns know them; to be done before longest().
    void mark(QList<TimeWord> &words) const;
    /// The longest match whose expression begins at word number at; none where there is none.
    std::optional<TimeMatch> longest(const QList<TimeWord> &words, qsizetype at) const;

private:
    struct Element {
        QList<int> alternatives; ///< Keys of classes and words.
        bool optional = false;
    };
    struct Pattern {
        QString rule;
        QList<Element> before; ///< Neighbours, the nearest first.
        QList<Element> inside;
        QList<Element> after;
    };
    class Attempt;

    void add(const QString &rule, const QString &line);
    int keyOf(const QString &name);

    QList<Pattern> m_patterns;
    QHash<QString, int> m_keys; ///< Of class names and words that stand in patterns.
    QStringList m_names; ///< By key
    QList<QList<qsizetype>> m_byStart; ///< Patterns by the key that the expression may begin with.
};

} // namespace dateline
