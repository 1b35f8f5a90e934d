// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/reading/times/TimeWords.h"
#include "core/text/WordMap.h"

#include <vector>

namespace dateline {

class Figures;

/// The words of time-words.txt and of time-patterns.txt in one language, with all that is told of each, so that a word
/// of a text is looked up once.
class TimeVocabulary {
public:
    using TokenRefs = QVarLengthArray<const Token *, 64>;
    using Keys = TimeWord::Keys;
    struct Entry {
        QHash<QString, QString> classes;
        QHash<QString, QString> capitalised; ///< The classes of the word with a capital.
        Keys keys;
        Keys capitalisedKeys;
        int number = 0; ///< Of a number word; else 0.
        bool listed = false; ///< In time-words.txt, not just in a pattern.
        qsizetype longest = 0; ///< Most words of an entry that begins with this word,
        QStringList seconds; ///< and the second words of such.
    };

    TimeVocabulary() = default;
    /// `keys` gives the numbers by which patterns know class names and words.
    TimeVocabulary(const QString &language, const QHash<QString, Keys> &keys);

    const Figures &figures() const { return *m_figures; }
    const Entry *find(const Token &token) const
    {
        const auto number = static_cast<std::size_t>(token.word);
        return token.word < 0 ? m_entries.find(token.lower) : number < m_ofKnown.size() ? m_ofKnown[number] : nullptr;
    }
    /// How many words from `from` on make up the longest listed entry there; 0 where none does.
    qsizetype match(const TokenRefs &words, qsizetype from, const Entry **entry, QString *text) const;
    /// The keys of a word that is no entry.
    Keys keysOf(const QHash<QString, QString> &classes) const;

private:
    WordMap<Entry> m_entries; ///< Not changed once all are in.
    std::vector<const Entry *> m_ofKnown; ///< Entries of one word by its number.
    QHash<QString, Keys> m_keys;
    const Figures *m_figures = nullptr;
};

} // namespace dateline
