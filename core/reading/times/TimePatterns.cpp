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
        for (const int key : m_words[m_start].keys) {
            if (const qsizetype node = m_patterns.m_first[static_cast<std::size_t>(key)])
                take(key, m_start, node);
        }
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
        for (const int key : m_words[at].keys) {
            const auto next = std::lower_bound(here.steps.begin(), here.steps.end(), key,
                                               [](const Step &step, int wanted) { return step.key < wanted; });
            if (next != here.steps.end() && next->key == key)
                take(key, at, next->node);
        }
    }

    void take(int key, qsizetype at, qsizetype node)
    {
        m_taken.append({key, at});
        step(node, at + 1);
        m_taken.removeLast();
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
            const QString name = chosen(taken.key, word);
            if (word.is(name)) {
                match.values[name].append(word.classes.value(name));
                continue;
            }
            for (auto known = word.classes.cbegin(); known != word.classes.cend(); ++known)
                match.values[known.key()].append(known.value());
        }
        return match;
    }

    /// The class by which a word was taken; not one of its classes where it was taken as the word that it is.
    QString chosen(int key, const TimeWord &word) const
    {
        for (const int each : m_patterns.m_choices.value(key)) {
            if (word.is(m_patterns.m_names[each]))
                return m_patterns.m_names[each];
        }
        return m_patterns.m_names[key];
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
        else if (name == u"anchors"_s)
            m_listedAnchors.append(line.section(u'\t', 1).split(u' '));
        else if (!name.startsWith(u'#'))
            std::for_each(lines.begin(), lines.end(), [&](const QString &each) { add(name, each); });
    }
    m_children.clear();
    for (Node &node : m_tree)
        std::sort(node.steps.begin(), node.steps.end(), [](const Step &a, const Step &b) { return a.key < b.key; });
    m_first.resize(static_cast<std::size_t>(m_names.size()));
    for (const Step &step : m_tree.front().steps)
        m_first[static_cast<std::size_t>(step.key)] = step.node;
    m_vocabulary = vocabularyOf(language);
    m_anchors = TimeAnchors(anchorNames(), language);
}

QSet<QString> TimePatterns::anchorNames() const
{
    QSet<int> keys;
    for (const QString &name : m_listedAnchors)
        keys.insert(m_keys.value(name, m_end));
    const auto isAnchor = [&](int key) { return keys.contains(key); };
    // What any number may be tells nothing.
    const auto isPlainFigure = [&](int key) {
        static const QSet<QString> classes{u"QUANT"_s, u"DAY"_s, u"HOUR"_s, u"TWODIGITS"_s, u"TENS"_s};
        return classes.contains(m_names[key]);
    };
    const auto shortest = [&](const Element &element) {
        qsizetype length = m_names[element.alternatives.first()].size();
        for (const int key : element.alternatives)
            length = std::min(length, m_names[key].size());
        return length;
    };
    for (const Pattern &pattern : m_patterns) {
        QList<Element> needed;
        for (const Element &element : pattern.inside + pattern.before + pattern.after) {
            const QList<int> &any = element.alternatives;
            if (!element.optional && !any.contains(m_end) && !any.contains(m_any)
                && std::none_of(any.begin(), any.end(), isPlainFigure))
                needed.append(element);
        }
        std::sort(needed.begin(), needed.end(),
                  [&](const Element &a, const Element &b) { return shortest(a) < shortest(b); });
        const bool anchored = std::any_of(needed.begin(), needed.end(), [&](const Element &element) {
            return std::all_of(element.alternatives.begin(), element.alternatives.end(), isAnchor);
        });
        if (!anchored && !needed.isEmpty())
            keys.unite(QSet<int>(needed.last().alternatives.begin(), needed.last().alternatives.end()));
    }
    QSet<QString> names;
    for (const int key : std::as_const(keys))
        names.insert(m_names[key]);
    return names;
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
    for (const Element &element : std::as_const(pattern.inside)) {
        if (element.alternatives.size() > 1)
            m_choices.insert(element.key, element.alternatives);
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
    element.key = element.alternatives.first();
    if (element.alternatives.size() > 1) {
        std::sort(element.alternatives.begin(), element.alternatives.end());
        QStringList names;
        for (const int key : std::as_const(element.alternatives))
            names.append(m_names[key]);
        element.key = keyOf(names.join(u'|'));
    }
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
    grow(childOf(node, elements[element].key), element + 1);
    if (elements[element].optional)
        grow(node, element + 1);
}

qsizetype TimePatterns::childOf(qsizetype node, int key)
{
    constexpr qsizetype MostKeys = 1 << 16;
    qsizetype &child = m_children[node * MostKeys + key];
    if (child == 0) {
        child = m_tree.size();
        m_tree[node].steps.append({key, child});
        m_tree.append(Node());
    }
    return child;
}

TimeVocabulary TimePatterns::vocabularyOf(const QString &language) const
{
    QHash<QString, TimeVocabulary::Keys> keys;
    for (int key = 0; key < m_names.size(); ++key) {
        const auto choice = m_choices.constFind(key);
        if (choice == m_choices.cend()) {
            keys[m_names[key]].append(key);
            continue;
        }
        for (const int each : *choice)
            keys[m_names[each]].append(key);
    }
    return TimeVocabulary(language, keys);
}

int TimePatterns::keyOf(const QString &name)
{
    if (const int *known = m_keys.find(name))
        return *known;
    m_keys.insert(name, static_cast<int>(m_names.size()));
    m_names.append(name);
    return static_cast<int>(m_names.size()) - 1;
}

std::optional<TimeMatch> TimePatterns::longest(const QList<TimeWord> &words, qsizetype at) const
{
    return words[at].keys.isEmpty() ? std::nullopt : Walk(*this, words, at).run();
}

} // namespace dateline
