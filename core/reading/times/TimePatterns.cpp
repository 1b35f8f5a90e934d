// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/reading/times/TimePatterns.h"

#include <QFile>
#include <QMutex>

#include <algorithm>
#include <map>

using namespace Qt::StringLiterals;

namespace dateline {

/// A walk through the tree along the words from one on.
class TimePatterns::Walk {
public:
    Walk(const TimePatterns &patterns, const QList<TimeWord> &words, qsizetype start)
        : m_patterns(patterns)
        , m_words(words)
        , m_start(start)
    {
    }

    std::optional<TimeMatch> run()
    {
        step(0, m_start);
        return m_best < 0 ? std::nullopt : std::optional(match());
    }

private:
    struct Taken {
        int key; ///< Of the class or the word itself
        qsizetype word;
    };

    void step(qsizetype node, qsizetype at)
    {
        const Node &here = m_patterns.m_tree[node];
        for (const qsizetype number : here.endings)
            finish(number, at);
        if (at >= m_words.size())
            return;
        for (const Step &next : here.steps) {
            if (!m_words[at].keys.contains(next.key))
                continue;
            m_taken.append({next.key, at});
            step(next.node, at + 1);
            m_taken.removeLast();
        }
    }

    /// The expression of a pattern ends before a word: keeps it where its neighbours fit and none was better.
    void finish(qsizetype number, qsizetype end)
    {
        if (end == m_start)
            return;
        const qsizetype inside = m_taken.size();
        const Pattern &pattern = m_patterns.m_patterns[number];
        if (neighbours(pattern.before, 0, m_start - 1, -1) && neighbours(pattern.after, 0, end, 1)) {
            const std::pair reach{end, m_taken.size()};
            const std::pair most{m_end, m_bestTaken.size()};
            if (m_best < 0 || reach > most || (reach == most && number < m_best)) {
                m_best = number;
                m_end = end;
                m_bestTaken = m_taken;
            }
        }
        m_taken.resize(inside);
    }

    /// Takes elements from number `from` on, from word `at` by step; optional ones greedily.
    bool neighbours(const QList<Element> &elements, qsizetype from, qsizetype at, int step)
    {
        if (from == elements.size())
            return true;
        const Element &element = elements[from];
        if (at == m_words.size() && element.alternatives.contains(m_patterns.m_end))
            return neighbours(elements, from + 1, at, step);
        if (at >= 0 && at < m_words.size()) {
            for (const int key : element.alternatives) {
                if (key != m_patterns.m_any && !m_words[at].keys.contains(key))
                    continue;
                m_taken.append({key, at});
                if (neighbours(elements, from + 1, at + step, step))
                    return true;
                m_taken.removeLast();
            }
        }
        return element.optional && neighbours(elements, from + 1, at, step);
    }

    TimeMatch match() const
    {
        TimeMatch match{m_patterns.m_patterns[m_best].rule, {m_start, m_end}, {}};
        for (const Taken &taken : m_bestTaken) {
            const TimeWord &word = m_words[taken.word];
            const QString &name = m_patterns.m_names[taken.key];
            if (word.is(name)) {
                match.values[name].append(word.classes.value(name));
                continue;
            }
            for (auto known = word.classes.cbegin(); known != word.classes.cend(); ++known)
                match.values[known.key()].append(known.value());
        }
        return match;
    }

    const TimePatterns &m_patterns;
    const QList<TimeWord> &m_words;
    const qsizetype m_start;
    QVarLengthArray<Taken, 16> m_taken;
    QVarLengthArray<Taken, 16> m_bestTaken;
    qsizetype m_best = -1;
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
    : m_tree(1)
    , m_end(keyOf(u"END"_s))
    , m_any(keyOf(u"*"_s))
{
    QFile file(u":/reading/%1/time-patterns.txt"_s.arg(language));
    if (!file.open(QIODevice::ReadOnly))
        return;
    for (const QString &line : QString::fromUtf8(file.readAll()).split(u'\n', Qt::SkipEmptyParts)) {
        const QString name = line.section(u'\t', 0, 0);
        const QStringList lines = expanded(line.section(u'\t', 1));
        if (name.startsWith(u'@'))
            m_parts[name].append(lines);
        else if (!name.startsWith(u'#'))
            std::for_each(lines.begin(), lines.end(), [&](const QString &each) { add(name, each); });
    }
}

/// The line with each part in it replaced by each of what it stands for.
QStringList TimePatterns::expanded(const QString &line) const
{
    const qsizetype start = line.indexOf(u'@');
    if (start < 0)
        return {line.simplified()};
    qsizetype end = start + 1;
    while (end < line.size() && line[end].isLetter())
        ++end;
    QStringList stands = m_parts.value(line.sliced(start, end - start));
    if (end < line.size() && line[end] == u'?') {
        stands.append(QString());
        ++end;
    }
    QStringList lines;
    for (const QString &each : stands)
        lines.append(expanded(line.first(start) + each + line.sliced(end)));
    return lines;
}

void TimePatterns::add(const QString &rule, const QString &line)
{
    Pattern pattern{rule, {}, {}, {}};
    QList<Element> *part = &pattern.inside;
    for (QStringView word : QStringView(line).split(u' ')) {
        if (word.startsWith(u'<')) {
            part = pattern.inside.isEmpty() ? &pattern.before : &pattern.after;
            word = word.sliced(1);
        }
        const bool closes = word.endsWith(u'>');
        const Element element = elementOf(closes ? word.chopped(1) : word);
        if (part == &pattern.before)
            part->prepend(element);
        else
            part->append(element);
        if (closes)
            part = &pattern.inside;
    }
    m_patterns.append(pattern);
    grow(0, 0);
}

TimePatterns::Element TimePatterns::elementOf(QStringView word)
{
    Element element;
    element.optional = word.size() > 1 && word.endsWith(u'?');
    for (const QStringView name : (element.optional ? word.chopped(1) : word).split(u'|'))
        element.alternatives.append(keyOf(name.toString()));
    return element;
}

/// Adds the last pattern's elements from one on to the tree.
void TimePatterns::grow(qsizetype node, qsizetype element)
{
    const qsizetype number = m_patterns.size() - 1;
    const QList<Element> &elements = m_patterns[number].inside;
    if (element == elements.size()) {
        if (!m_tree[node].endings.contains(number))
            m_tree[node].endings.append(number);
        return;
    }
    for (const int key : elements[element].alternatives)
        grow(childOf(node, key), element + 1);
    if (elements[element].optional)
        grow(node, element + 1);
}

qsizetype TimePatterns::childOf(qsizetype node, int key)
{
    for (const Step &step : std::as_const(m_tree[node].steps)) {
        if (step.key == key)
            return step.node;
    }
    const qsizetype child = m_tree.size();
    m_tree[node].steps.append({key, child});
    m_tree.append(Node());
    return child;
}

int TimePatterns::keyOf(const QString &name)
{
    const auto known = m_keys.constFind(name);
    if (known != m_keys.cend())
        return *known;
    m_keys.insert(name, static_cast<int>(m_names.size()));
    m_names.append(name);
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
    return words[at].keys.isEmpty() ? std::nullopt : Walk(*this, words, at).run();
}

} // namespace dateline
