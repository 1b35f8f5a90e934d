// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/reading/times/TimeVocabulary.h"

#include "core/reading/times/Figures.h"
#include "core/text/LowerWords.h"
#include "core/text/WordList.h"

using namespace Qt::StringLiterals;

namespace dateline {

namespace {

QHash<QString, QString> classesOf(const QStringList &fields, bool capitalised)
{
    QHash<QString, QString> classes;
    for (const QString &field : fields) {
        const bool capitalOnly = field.startsWith(u'^');
        if (!capitalOnly || capitalised)
            classes.insert(field.section(u'=', 0, 0).sliced(capitalOnly ? 1 : 0), field.section(u'=', 1));
    }
    if (const QString number = classes.value(u"NUMBER"_s); !number.isEmpty()) {
        classes.insert(u"QUANT"_s, number);
        if (number.toInt() <= 12)
            classes.insert(u"HOUR"_s, number);
    }
    return classes;
}

/// Appends keys that are not there yet.
void addKeys(TimeWord::Keys &keys, const TimeWord::Keys &more)
{
    for (const int key : more) {
        if (!keys.contains(key))
            keys.append(key);
    }
}

} // namespace

TimeVocabulary::TimeVocabulary(const QString &language, const QHash<QString, Keys> &keys)
    : m_keys(keys)
    , m_figures(&Figures::of(language))
{
    const WordList &list = WordList::named(u"time-words"_s, language);
    for (auto key = keys.cbegin(); key != keys.cend(); ++key)
        m_entries[key.key()].keys = key.value();
    for (const QString &text : list.entries()) {
        const QStringList words = text.split(u' ');
        Entry &first = m_entries[words.front()];
        first.longest = std::max(first.longest, words.size());
        if (words.size() > 1)
            first.seconds.append(words[1]);
        Entry &entry = m_entries[text];
        entry.listed = true;
        entry.classes = classesOf(list.fields(text), false);
        entry.capitalised = classesOf(list.fields(text), true);
        entry.number = entry.classes.value(u"NUMBER"_s).toInt();
        entry.capitalisedKeys = entry.keys;
        addKeys(entry.keys, keysOf(entry.classes));
        addKeys(entry.capitalisedKeys, keysOf(entry.capitalised));
    }
    for (auto key = keys.keyBegin(); key != keys.keyEnd(); ++key) {
        if (Entry &entry = m_entries[*key]; !entry.listed)
            entry.capitalisedKeys = entry.keys;
    }
    const auto number = [this](const QString &word) {
        const LowerWord known = word.contains(u' ') ? LowerWord() : LowerWords::known(word);
        if (known.number < 0)
            return;
        m_ofKnown.resize(std::max(m_ofKnown.size(), static_cast<std::size_t>(known.number) + 1));
        m_ofKnown[static_cast<std::size_t>(known.number)] = m_entries.find(word);
    };
    std::for_each(list.entries().begin(), list.entries().end(), number);
    for (auto key = keys.keyBegin(); key != keys.keyEnd(); ++key)
        number(*key);
    for (const QString &text : list.entries())
        number(text.section(u' ', 0, 0));
}

qsizetype TimeVocabulary::match(const TokenRefs &words, qsizetype from, const Entry **entry, QString *text) const
{
    const Entry *first = find(*words[from]);
    if (!first)
        return 0;
    *entry = first;
    *text = words[from]->lower;
    qsizetype found = 1;
    if (from + 1 >= words.size() || !first->seconds.contains(words[from + 1]->lower))
        return found;
    QString phrase = *text;
    for (qsizetype length = 2; length <= first->longest && from + length <= words.size(); ++length) {
        phrase += u' ' + words[from + length - 1]->lower;
        const Entry *longer = m_entries.find(phrase);
        if (!longer || !longer->listed)
            continue;
        *entry = longer;
        *text = phrase;
        found = length;
    }
    return found;
}

TimeVocabulary::Keys TimeVocabulary::keysOf(const QHash<QString, QString> &classes) const
{
    Keys keys;
    for (auto name = classes.keyBegin(); name != classes.keyEnd(); ++name) {
        if (const auto known = m_keys.constFind(*name); known != m_keys.cend())
            addKeys(keys, *known);
    }
    return keys;
}

} // namespace dateline
