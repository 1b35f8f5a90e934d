// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/text/Document.h"

#include <QHash>
#include <QVarLengthArray>

#include <optional>

namespace dateline {

class TimeVocabulary;

/// A word, number or sign as the patterns of time see it: with the classes it may belong to and its value in each.
struct TimeWord {
    using Keys = QVarLengthArray<int, 12>;

    Span span;
    QString text; ///< Lower case
    QHash<QString, QString> classes; ///< "MONTH" to "8"; a class without a value has an empty one.
    Keys keys; ///< What the patterns call its text and classes.

    bool is(const QString &name) const { return classes.contains(name); }
};

/// A hyphen, or a dash that joins as one.
inline bool isDash(QChar c)
{
    return c == u'-' || (c >= u'\u2010' && (c == u'\u2010' || c == u'\u2011' || c == u'\u2013'));
}

/// Reads a sentence's tokens as words of time: cuts at hyphens and between figures and letters (12-day, 3pm), joins
/// number words (two hundred) and phrases of quantity (a few), and gives each its classes by the vocabulary and by the
/// shape of its figures. What `words` held before is gone.
void readTimeWords(const Document &document, IndexRange sentence, const TimeVocabulary &vocabulary,
                   QList<TimeWord> &words);

} // namespace dateline
