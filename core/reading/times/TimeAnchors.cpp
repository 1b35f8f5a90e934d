// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/reading/times/TimeAnchors.h"

#include "core/reading/times/TimeWords.h"
#include "core/text/LowerWords.h"
#include "core/text/WordList.h"

#include <algorithm>
#include <optional>

using namespace Qt::StringLiterals;

namespace dateline {

namespace {

/// Figures that are more than a number: a year, or with other signs in them than those of numbers.
bool isTelling(QStringView word)
{
    qsizetype digits = 0;
    qsizetype dots = 0;
    for (const QChar c : word) {
        if (c >= u'0' && c <= u'9')
            ++digits;
        else if (c == u'.')
            ++dots;
        else if (c != u',')
            return true;
    }
    return dots > 1 || (digits == word.size() && (digits == 8 || (digits == 4 && word[0] <= u'2')));
}

} // namespace

TimeAnchors::TimeAnchors(const QSet<QString> &names, const QString &language)
    : m_ofKnown(LowerWords::MostKnown)
{
    const WordList &list = WordList::named(u"time-words"_s, language);
    for (const QString &name : names) {
        if (!name.front().isUpper())
            m_marks.insert(name, Mark::Always);
    }
    const auto markOf = [&](const QString &entry) -> std::optional<Mark> {
        std::optional<Mark> mark;
        for (const QString &field : list.fields(entry)) {
            const bool capitalised = field.startsWith(u'^');
            if (names.contains(field.section(u'=', 0, 0).sliced(capitalised ? 1 : 0)) && mark != Mark::Always)
                mark = capitalised ? Mark::Capitalised : Mark::Always;
        }
        return mark;
    };
    for (const QString &entry : list.entries()) {
        if (const std::optional<Mark> mark = markOf(entry); mark && !entry.contains(u' ') && !m_marks.contains(entry))
            m_marks.insert(entry, *mark);
    }
    for (const QString &entry : list.entries()) {
        QStringList words = entry.split(u' ');
        if (words.size() == 1 || !markOf(entry))
            continue;
        std::sort(words.begin(), words.end(), [](const QString &a, const QString &b) { return a.size() < b.size(); });
        const bool marked = std::any_of(words.begin(), words.end(), [&](const QString &word) {
            return m_marks.value(word, Mark::Capitalised) == Mark::Always;
        });
        if (!marked) // The longest word of a phrase stands for it.
            m_marks.insert(words.back(), Mark::Always);
    }
}

bool TimeAnchors::standIn(const Document &document, IndexRange tokens) const
{
    for (qsizetype i = tokens.first; i < tokens.last; ++i) {
        const Token &token = document.tokens[i];
        const Mark mark = markOf(token);
        if (mark == Mark::Always || (mark == Mark::Capitalised && document.text[token.span.start].isUpper()))
            return true;
    }
    return false;
}

TimeAnchors::Mark TimeAnchors::markOf(const Token &token) const
{
    std::atomic<Mark> *known = token.word < 0 ? nullptr : &m_ofKnown[static_cast<std::size_t>(token.word)];
    Mark mark = known ? known->load(std::memory_order_relaxed) : Mark::Unknown;
    if (mark == Mark::Unknown) {
        mark = isAnchor(token.lower, false) ? Mark::Always
            : isAnchor(token.lower, true)   ? Mark::Capitalised
                                            : Mark::Never;
        if (known)
            known->store(mark, std::memory_order_relaxed);
    }
    return mark;
}

bool TimeAnchors::isAnchor(const QString &word, bool capitalised) const
{
    const QChar first = word.isEmpty() ? QChar() : word.front();
    if ((first >= u'0' && first <= u'9') || first == u'\'')
        return word.size() > 2 && isTelling(word);
    if (const Mark *mark = m_marks.find(word))
        return *mark == Mark::Always || capitalised;
    return hasAnchorPart(word, capitalised);
}

/// Of the parts between dashes, each taken once: a word may be nothing but dashes.
bool TimeAnchors::hasAnchorPart(const QString &word, bool capitalised) const
{
    qsizetype start = 0;
    for (qsizetype i = 0; i < word.size(); ++i) {
        if (!isDash(word[i]))
            continue;
        if (i > start && isAnchor(word.sliced(start, i - start), capitalised || start > 0))
            return true;
        start = i + 1;
    }
    if (start > 0)
        return start < word.size() && isAnchor(word.sliced(start), true);
    return !word.isEmpty() && word.back() >= u'0' && word.back() <= u'9'; // FY24, Q3
}

} // namespace dateline
