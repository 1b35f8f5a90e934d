// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/reading/times/Figures.h"

#include "core/text/WordList.h"

#include <QMutex>

#include <algorithm>
#include <map>

using namespace Qt::StringLiterals;

namespace dateline {

const Figures &Figures::of(const QString &language)
{
    static QMutex mutex;
    static std::map<QString, Figures> known; // Its elements stay where they are.
    const QMutexLocker locker(&mutex);
    return known.try_emplace(language, language).first->second;
}

Figures::Figures(const QString &language)
    : m_list(WordList::named(u"figures"_s, language))
{
    for (const QString &entry : m_list.entries()) {
        const QString use = m_list.field(entry);
        if (use == u"apart")
            m_apart.append(entry);
        else if (use == u"fiscal")
            m_fiscal = entry;
        else if (use == u"thousands")
            m_thousands = entry.front();
        else if (use == u"decimal")
            m_decimal = entry.front();
        else if (use == u"order")
            m_dayFirst = entry.startsWith(u'd');
    }
}

qsizetype Figures::apartIn(const QString &text) const
{
    for (const QString &ending : m_apart) {
        const qsizetype start = text.size() - ending.size();
        if (start > 0 && text[start - 1].isDigit() && text.endsWith(ending))
            return ending.size();
    }
    return 0;
}

QString Figures::ordinal(const QString &text) const
{
    const auto letter = std::find_if(text.begin(), text.end(), [](QChar c) { return c < u'0' || c > u'9'; });
    const qsizetype digits = letter - text.begin();
    return digits > 0 && m_list.field(text.sliced(digits)) == u"ordinal" ? text.first(digits) : QString();
}

QString Figures::fiscalYear(const QString &text) const
{
    if (m_fiscal.isEmpty() || !text.startsWith(m_fiscal))
        return {};
    const QString year = text.sliced(m_fiscal.size());
    if ((year.size() != 2 && year.size() != 4)
        || !std::all_of(year.begin(), year.end(), [](QChar c) { return c >= u'0' && c <= u'9'; }))
        return {};
    return (year.size() == 4 ? QString() : u"20"_s) + year;
}

bool Figures::endsDecade(QChar letter) const
{
    return m_list.field(QString(letter)) == u"decade";
}

QString Figures::number(QString text) const
{
    const QStringList groups = text.split(m_thousands);
    if (std::all_of(groups.begin() + 1, groups.end(),
                    [this](const QString &group) { return group.section(m_decimal, 0, 0).size() == 3; }))
        text.remove(m_thousands);
    text.replace(m_decimal, u'.');
    bool isNumber = false;
    text.toDouble(&isNumber);
    return isNumber ? text : QString();
}

} // namespace dateline
