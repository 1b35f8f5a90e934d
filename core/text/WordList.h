// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/text/Document.h"
#include "core/text/WordMap.h"

#include <QString>
#include <QStringList>

#include <vector>

namespace dateline {

/// A list of words and phrases that finders look for, kept as data: core/reading/data/LANGUAGE/NAME.txt. One entry a
/// line, lower case, apostrophes straight, the words of a phrase cut as tokens are and set apart by single spaces;
/// fields follow after tabs; lines that begin with # are comments. A repeated entry's last line counts.
class WordList {
public:
    /// The list of a language, loaded at its first use and kept. Empty where the language has no such list. Any thread.
    static const WordList &named(const QString &name, const QString &language = QStringLiteral("en"));

    explicit WordList(const QString &lines);

    bool contains(const QString &entry) const { return m_fields.contains(entry); }
    /// The field number at (from 0) after the entry; empty where there is none.
    QString field(const QString &entry, qsizetype at = 0) const;
    /// All fields after the entry.
    QStringList fields(const QString &entry) const { return m_fields.value(entry); }
    /// All entries in the order of the file.
    const QStringList &entries() const { return m_entries; }

    /// How many tokens from within.first on make up the longest entry that stands there, 0 where none does; none past
    /// within.last is looked at. Where `entry` is given, it receives the entry.
    qsizetype match(const QList<Token> &tokens, IndexRange within, QString *entry = nullptr) const;

private:
    /// The entries that begin with a word.
    struct Beginning {
        bool whole = false; ///< The word is an entry itself.
        qsizetype longest = 1; ///< Most words of one of them.
        QStringList seconds; ///< Second words of the longer ones.
    };

    Beginning &beginningWith(const QString &word);
    const Beginning *beginningAt(const Token &token) const
    {
        if (token.word < 0) {
            const qsizetype *at = m_byWord.find(token.lower);
            return at ? &m_beginnings[*at] : nullptr;
        }
        const auto number = static_cast<std::size_t>(token.word);
        return number < m_byNumber.size() && m_byNumber[number] >= 0 ? &m_beginnings[m_byNumber[number]] : nullptr;
    }

    QStringList m_entries;
    WordMap<QStringList> m_fields;
    QList<Beginning> m_beginnings;
    WordMap<qsizetype> m_byWord; ///< Beginnings by their word,
    std::vector<qsizetype> m_byNumber; ///< and by its number where it is known; -1 where no entry begins so.
};

} // namespace dateline
