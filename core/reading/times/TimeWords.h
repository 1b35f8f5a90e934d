// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/text/Document.h"

#include <QHash>
#include <QVarLengthArray>

#include <optional>

namespace dateline {

/// A word, number or sign as the patterns of time see it: with the classes it may belong to and its value in each.
struct TimeWord {
    Span span;
    QString text; ///< Lower case
    QHash<QString, QString> classes; ///< "MONTH" to "8"; a class without a value has an empty one.
    QVarLengthArray<int, 8> keys; ///< What the patterns call its text and classes; see TimePatterns::mark().

    bool is(const QString &name) const { return classes.contains(name); }
};

/// Reads a sentence's tokens as words of time: cuts at hyphens and between figures and letters (12-day, 3pm), joins
/// number words (two hundred) and phrases of quantity (a few), and gives each its classes by time-words.txt and by the
/// shape of its figures.
QList<TimeWord> timeWords(QStringView text, const QList<Token> &tokens, IndexRange sentence, const QString &language);

} // namespace dateline
