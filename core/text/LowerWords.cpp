// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/LowerWords.h"

namespace dateline {

namespace {

constexpr std::size_t Kept = 1u << 13;
constexpr qsizetype LongestKept = 32;

QString lowered(QStringView word)
{
    QString lower = word.toString().toLower();
    lower.replace(u'\u2019', u'\'');
    return lower;
}

/// FNV-1a, 32 bits, over UTF-16 units.
std::size_t hashOf(QStringView word)
{
    quint32 hash = 2166136261u;
    for (QChar c : word)
        hash = (hash ^ c.unicode()) * 16777619u;
    return hash ^ (hash >> 15);
}

} // namespace

LowerWords::LowerWords()
    : m_entries(Kept)
{
}

QString LowerWords::of(QStringView word)
{
    if (word.size() > LongestKept)
        return lowered(word);
    Entry &entry = m_entries[hashOf(word) % Kept];
    if (entry.word != word)
        entry = {word.toString(), lowered(word)};
    return entry.lower;
}

} // namespace dateline
