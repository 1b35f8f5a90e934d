// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <array>
#include <vector>

namespace dateline {

/// A word as word lists are asked for it: case folded, apostrophes straight.
struct LowerWord {
    QString text;
    int number = -1; ///< Of a known word, from 0 to below LowerWords::MostKnown; -1 for all others.
};

/// Folds the words of texts. Most words of a text are met again and again: the first that the program meets become
/// known words, which are numbered and kept while it runs, so that one costs no memory of its own, no counting of
/// references, and what was told of it once is found by its number. For one thread; the known words are those of all.
class LowerWords {
public:
    static constexpr int MostKnown = 1 << 16;

    LowerWords();

    LowerWord of(QStringView word);
    /// A word that is lower case already. Any thread.
    static LowerWord known(const QString &lower);

private:
    using Units = std::array<char16_t, 16>;
    struct alignas(64) Entry {
        Units word{}; ///< As it stands in the text.
        int size = 0;
        int number = -1;
        QString lower;
    };

    std::vector<Entry> m_latest; ///< By the word's hash; the latest of those that share one.
};

} // namespace dateline
