// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

namespace dateline {

class WordList;

/// How a language writes figures and what it writes beside them, by the list figures.txt.
class Figures {
public:
    /// Those of a language, made at their first use and kept. Any thread.
    static const Figures &of(const QString &language);
    explicit Figures(const QString &language);

    /// How many letters end a word behind figures and are a word of their own: 2 of "3pm".
    qsizetype apartIn(const QString &text) const;
    /// "3" of "3rd"; empty where the word is no ordinal.
    QString ordinal(const QString &text) const;
    /// The year of "fy24" and "fy2024" with its century; empty for other words.
    QString fiscalYear(const QString &text) const;
    /// Whether a letter behind a round year makes it a decade.
    bool endsDecade(QChar letter) const;
    /// The number that figures tell, as "1200.5"; empty where they tell none.
    QString number(QString text) const;
    /// Whether a date of figures that does not tell it begins with the day.
    bool dayFirst() const { return m_dayFirst; }

private:
    const WordList &m_list;
    QStringList m_apart;
    QString m_fiscal;
    QChar m_thousands = u',';
    QChar m_decimal = u'.';
    bool m_dayFirst = false;
};

} // namespace dateline
