// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/LowerWords.h"

#include <QHash>
#include <QMutex>
#include <QVarLengthArray>

#include <cstring>

namespace dateline {

namespace {

constexpr int KeptBits = 13; ///< Of the latest words 2^13 are kept.

bool isFigure(QChar c)
{
    return c >= u'0' && c <= u'9';
}

/// Numbers there are without end; years are met again.
bool canBeKnown(const QString &lower)
{
    constexpr qsizetype LongestNumber = 4;
    return !lower.isEmpty() && (lower.size() <= LongestNumber || !isFigure(lower.front()));
}

class KnownWords {
public:
    static KnownWords &all()
    {
        static auto *words = new KnownWords; // Texts may be read until the program has ended.
        return *words;
    }

    /// Of a word that may be gone afterwards.
    LowerWord of(const QString &lower)
    {
        const QMutexLocker locker(&m_mutex);
        auto known = m_numbers.constFind(lower);
        if (known == m_numbers.cend()) {
            const QString kept(lower.constData(), lower.size());
            if (m_numbers.size() >= LowerWords::MostKnown || !canBeKnown(lower))
                return {kept, -1};
            known = m_numbers.insert(kept, static_cast<int>(m_numbers.size()));
        }
        return {QString::fromRawData(known.key().constData(), known.key().size()), *known};
    }

private:
    QMutex m_mutex;
    QHash<QString, int> m_numbers;
};

LowerWord lowered(QStringView word)
{
    QVarLengthArray<char16_t, 64> units(word.size());
    bool plain = true;
    for (qsizetype i = 0; i < word.size(); ++i) {
        const char16_t c = word[i].unicode();
        plain = plain && (c < 0x80 || c == u'\u2019');
        units[i] = c >= u'A' && c <= u'Z' ? c | 0x20 : c == u'\u2019' ? u'\'' : c;
    }
    if (plain) // A known word costs no memory.
        return KnownWords::all().of(QString::fromRawData(reinterpret_cast<const QChar *>(units.data()), units.size()));
    QString lower = word.toString().toLower();
    lower.replace(u'\u2019', u'\'');
    return KnownWords::all().of(lower);
}

/// Multiplies and folds the units eight bytes at a time, as wyhash does; the upper bits are well mixed.
template <typename Units> std::size_t hashOf(const Units &units)
{
    constexpr quint64 Odd = 0x9E3779B97F4A7C15u;
    std::array<quint64, sizeof(Units) / sizeof(quint64)> parts;
    std::memcpy(parts.data(), units.data(), sizeof(Units));
    quint64 hash = 0;
    for (const quint64 part : parts) {
        hash = (hash ^ part) * Odd;
        hash ^= hash >> 32;
    }
    return hash * Odd >> (64 - KeptBits);
}

} // namespace

LowerWords::LowerWords()
    : m_latest(std::size_t(1) << KeptBits)
{
}

LowerWord LowerWords::known(const QString &lower)
{
    return KnownWords::all().of(lower);
}

LowerWord LowerWords::of(QStringView word)
{
    Units units{};
    if (static_cast<std::size_t>(word.size()) > units.size())
        return lowered(word);
    std::copy_n(word.utf16(), word.size(), units.begin());
    Entry &entry = m_latest[hashOf(units)];
    if (entry.size != word.size() || entry.word != units) {
        const LowerWord lower = lowered(word);
        entry = {units, static_cast<int>(word.size()), lower.number, lower.text};
    }
    return {entry.lower, entry.number};
}

} // namespace dateline
