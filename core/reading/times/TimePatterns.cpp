// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/reading/times/TimePatterns.h"

#include <QFile>
#include <QMutex>

#include <algorithm>
#include <map>

using namespace Qt::StringLiterals;

namespace dateline {

namespace {

struct Taken {
    int key; ///< Of the class or the word itself
    qsizetype word;
};

} // namespace

/// One pattern tried at one place.
class TimePatterns::Attempt {
public:
    Attempt(const QList<TimeWord> &words, const Pattern &pattern)
        : m_words(words)
        , m_pattern(pattern)
    {
    }

    /// Words from `at` on that the pattern covers at most; 0 where it does not match.
    qsizetype run(qsizetype at)
    {
        if (!take(m_pattern.before, 0, at - 1, -1))
            return 0;
        m_inside = m_taken.size();
        return take(m_pattern.inside, 0, at, 1) ? m_end - at : 0;
    }

    qsizetype wordsTaken() const { return m_taken.size(); }

    TimeMatch match(qsizetype at, const QStringList &names) const
    {
        TimeMatch match{m_pattern.rule, {at, m_end}, {}};
        const auto add = [&](qsizetype first, qsizetype last) {
            for (qsizetype i = first; i < last; ++i) {
                const TimeWord &word = m_words[m_taken[i].word];
                const QString &name = names[m_taken[i].key];
                if (word.is(name)) {
                    match.values[name].append(word.classes.value(name));
                    continue;
                }
                for (auto known = word.classes.cbegin(); known != word.classes.cend(); ++known)
                    match.values[known.key()].append(known.value());
            }
        };
        add(m_inside, m_taken.size());
        add(0, m_inside);
        return match;
    }

private:
    /// Takes elements from number `from` on, walking from word `at` by step; optional ones greedily.
    bool take(const QList<Element> &elements, qsizetype from, qsizetype at, int step)
    {
        if (from == elements.size())
            return finish(elements, at);
        const Element &element = elements[from];
        if (at >= 0 && at < m_words.size()) {
            for (const int key : element.alternatives) {
                if (!m_words[at].keys.contains(key))
                    continue;
                m_taken.append({key, at});
                if (take(elements, from + 1, at + step, step))
                    return true;
                m_taken.removeLast();
            }
        }
        return element.optional && take(elements, from + 1, at, step);
    }

    bool finish(const QList<Element> &elements, qsizetype at)
    {
        if (&elements == &m_pattern.inside) {
            m_end = at;
            return take(m_pattern.after, 0, at, 1);
        }
        return true;
    }

    const QList<TimeWord> &m_words;
    const Pattern &m_pattern;
    QVarLengthArray<Taken, 16> m_taken;
    qsizetype m_inside = 0;
    qsizetype m_end = 0;
};

const TimePatterns &TimePatterns::of(const QString &language)
{
    static QMutex mutex;
    static std::map<QString, TimePatterns> loaded;
    const QMutexLocker locker(&mutex);
    return loaded.try_emplace(language, language).first->second;
}

TimePatterns::TimePatterns(const QString &language)
{
    QFile file(u":/reading/%1/time-patterns.txt"_s.arg(language));
    if (!file.open(QIODevice::ReadOnly))
        return;
    for (const QString &line : QString::fromUtf8(file.readAll()).split(u'\n', Qt::SkipEmptyParts)) {
        if (!line.startsWith(u'#'))
            add(line.section(u'\t', 0, 0), line.section(u'\t', 1));
    }
}

void TimePatterns::add(const QString &rule, const QString &line)
{
    Pattern pattern{rule, {}, {}, {}};
    QList<Element> *part = &pattern.inside;
    for (QString word : line.split(u' ', Qt::SkipEmptyParts)) {
        if (word.startsWith(u'<')) {
            part = pattern.inside.isEmpty() ? &pattern.before : &pattern.after;
            word.remove(0, 1);
        }
        const bool closes = word.endsWith(u'>');
        if (closes)
            word.chop(1);
        Element element;
        element.optional = word.size() > 1 && word.endsWith(u'?');
        for (const QString &name : (element.optional ? word.chopped(1) : word).split(u'|'))
            element.alternatives.append(keyOf(name));
        if (part == &pattern.before)
            part->prepend(element);
        else
            part->append(element);
        if (closes)
            part = &pattern.inside;
    }
    for (const Element &element : pattern.inside) {
        for (const int key : element.alternatives)
            m_byStart[key].append(m_patterns.size());
        if (!element.optional)
            break;
    }
    m_patterns.append(pattern);
}

int TimePatterns::keyOf(const QString &name)
{
    const auto known = m_keys.constFind(name);
    if (known != m_keys.cend())
        return *known;
    m_keys.insert(name, static_cast<int>(m_names.size()));
    m_names.append(name);
    m_byStart.append(QList<qsizetype>());
    return static_cast<int>(m_names.size()) - 1;
}

void TimePatterns::mark(QList<TimeWord> &words) const
{
    for (TimeWord &word : words) {
        if (const int key = m_keys.value(word.text, -1); key >= 0)
            word.keys.append(key);
        for (auto name = word.classes.keyBegin(); name != word.classes.keyEnd(); ++name) {
            if (const int key = m_keys.value(*name, -1); key >= 0)
                word.keys.append(key);
        }
    }
}

std::optional<TimeMatch> TimePatterns::longest(const QList<TimeWord> &words, qsizetype at) const
{
    QVarLengthArray<qsizetype, 128> candidates;
    for (const int key : words[at].keys)
        candidates.append(m_byStart[key].constData(), m_byStart[key].size());
    std::sort(candidates.begin(), candidates.end());
    std::optional<TimeMatch> best;
    std::pair<qsizetype, qsizetype> most{0, 0};
    for (const qsizetype number : candidates) {
        Attempt attempt(words, m_patterns[number]);
        const qsizetype length = attempt.run(at);
        const std::pair reach{length, attempt.wordsTaken()};
        if (length == 0 || reach <= most)
            continue;
        most = reach;
        best = attempt.match(at, m_names);
    }
    return best;
}

} // namespace dateline
