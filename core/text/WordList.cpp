// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/WordList.h"

#include "core/text/LowerWords.h"

#include <QFile>
#include <QHash>
#include <QMutex>

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
    thread_local QHash<std::pair<QString, QString>, const WordList *> known; // Asked for on every line of a text.
    const WordList *&list = known[{name, language}];
    if (!list)
        list = &loaded(name, language);
    return *list;
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
        const LowerWord first = LowerWords::known(entry.section(u' ', 0, 0));
        if (const auto number = static_cast<std::size_t>(first.number); first.number >= 0) {
            m_begins.resize(std::max(m_begins.size(), number + 1));
            m_begins[number] = true;
        }
        qsizetype &longest = m_longest[first.text];
        longest = std::max(longest, entry.count(u' ') + 1);
    }
}

QString WordList::field(const QString &entry, qsizetype at) const
{
    const QStringList *found = m_fields.find(entry);
    return found ? found->value(at) : QString();
}

qsizetype WordList::match(const QList<Token> &tokens, IndexRange within, QString *entry) const
{
    if (within.first >= within.last || !mayBegin(tokens[within.first]))
        return 0;
    const qsizetype longest = m_longest.value(tokens[within.first].lower);
    qsizetype found = 0;
    QString phrase;
    for (qsizetype length = 1; length <= longest && within.first + length <= within.last; ++length) {
        const QString &word = tokens[within.first + length - 1].lower;
        phrase = length == 1 ? word : phrase + u' ' + word;
        if (!m_fields.contains(phrase))
            continue;
        found = length;
        if (entry)
            *entry = phrase;
    }
    return found;
}

} // namespace dateline
