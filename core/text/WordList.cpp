// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/WordList.h"

#include "core/text/LowerWords.h"

#include <QFile>
#include <QMutex>

#include <array>
#include <map>

using namespace Qt::StringLiterals;

namespace dateline {

namespace {

const WordList &loaded(const QString &name, const QString &language)
{
    static QMutex mutex;
    static std::map<QString, WordList> lists; // Its elements stay where they are.
    const QString path = u":/reading/%1/%2.txt"_s.arg(language, name);
    const QMutexLocker locker(&mutex);
    auto list = lists.find(path);
    if (list == lists.end()) {
        QFile file(path);
        const QByteArray lines = file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
        list = lists.emplace(path, WordList(QString::fromUtf8(lines))).first;
    }
    return list->second;
}

} // namespace

const WordList &WordList::named(const QString &name, const QString &language)
{
    // Asked for on every line of a text: a few are kept where they are found without being hashed.
    struct Known {
        QString name;
        QString language;
        const WordList *list = nullptr;
    };
    constexpr std::size_t Kept = 64;
    thread_local std::array<Known, Kept> latest;
    const auto letter = [](QStringView text, qsizetype at) {
        return at < text.size() ? static_cast<std::size_t>(text[at].unicode()) : 0u;
    };
    const auto size = static_cast<std::size_t>(name.size());
    Known &known =
        latest[(size * 5 + letter(name, 0) * 3 + letter(name, name.size() / 2) + letter(language, 1)) % Kept];
    if (!known.list || known.name != name || known.language != language)
        known = {name, language, &loaded(name, language)};
    return *known.list;
}

WordList::WordList(const QString &lines)
{
    for (QStringView line : QStringView(lines).split(u'\n', Qt::SkipEmptyParts)) {
        if (line.startsWith(u'#'))
            continue;
        QStringList fields;
        for (QStringView field : line.split(u'\t'))
            fields.append(field.trimmed().toString());
        const QString entry = fields.takeFirst();
        if (entry.isEmpty())
            continue;
        if (!m_fields.contains(entry))
            m_entries.append(entry);
        m_fields.insert(entry, fields);
        const QStringList words = entry.split(u' ');
        Beginning &beginning = beginningWith(words.front());
        beginning.longest = std::max(beginning.longest, words.size());
        if (words.size() == 1)
            beginning.whole = true;
        else
            beginning.seconds.append(words[1]);
    }
}

WordList::Beginning &WordList::beginningWith(const QString &word)
{
    if (const qsizetype *known = m_byWord.find(word))
        return m_beginnings[*known];
    m_byWord.insert(word, m_beginnings.size());
    if (const int known = LowerWords::known(word).number; known >= 0) {
        const auto number = static_cast<std::size_t>(known);
        m_byNumber.resize(std::max(m_byNumber.size(), number + 1), -1);
        m_byNumber[number] = m_beginnings.size();
    }
    return m_beginnings.emplaceBack();
}

QString WordList::field(const QString &entry, qsizetype at) const
{
    const QStringList *found = m_fields.find(entry);
    return found ? found->value(at) : QString();
}

qsizetype WordList::match(const QList<Token> &tokens, IndexRange within, QString *entry) const
{
    const Beginning *beginning = within.first < within.last ? beginningAt(tokens[within.first]) : nullptr;
    if (!beginning)
        return 0;
    QString phrase = tokens[within.first].lower;
    qsizetype found = beginning->whole;
    if (found && entry)
        *entry = phrase;
    if (within.first + 1 >= within.last || !beginning->seconds.contains(tokens[within.first + 1].lower))
        return found;
    const qsizetype longest = std::min(beginning->longest, within.last - within.first);
    for (qsizetype length = 2; length <= longest; ++length) {
        phrase += u' ' + tokens[within.first + length - 1].lower;
        if (!m_fields.contains(phrase))
            continue;
        found = length;
        if (entry)
            *entry = phrase;
    }
    return found;
}

} // namespace dateline
