// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QString>

#include <bitset>

namespace dateline {

/// A hash by words for looking up every word of a text, nearly all of which it does not hold: these are told from a few
/// of their letters, without being hashed.
template <typename T> class WordMap {
public:
    /// The value of a word, null where there is none. Holds until the map is changed.
    const T *find(const QString &word) const
    {
        if (!m_shapes.test(shapeOf(word)))
            return nullptr;
        const auto found = m_values.constFind(word);
        return found == m_values.cend() ? nullptr : &*found;
    }
    bool contains(const QString &word) const { return find(word) != nullptr; }
    T value(const QString &word, const T &otherwise = T()) const
    {
        const T *found = find(word);
        return found ? *found : otherwise;
    }

    T &operator[](const QString &word)
    {
        m_shapes.set(shapeOf(word));
        return m_values[word];
    }
    void insert(const QString &word, const T &value) { (*this)[word] = value; }

private:
    static constexpr std::size_t Shapes = 1u << 14;

    /// A small number out of a word's length and three of its letters.
    static std::size_t shapeOf(QStringView word)
    {
        if (word.isEmpty())
            return 0;
        const auto letter = [word](qsizetype at) { return static_cast<std::size_t>(word[at].unicode()); };
        const auto size = static_cast<std::size_t>(word.size());
        return (letter(0) * 2531 ^ letter(word.size() / 2) * 499 ^ letter(word.size() - 1) * 97 ^ size * 1399) % Shapes;
    }

    QHash<QString, T> m_values;
    std::bitset<Shapes> m_shapes;
};

} // namespace dateline
