// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/story/Item.h"

#include <QDate>
#include <QList>
#include <QString>

#include <optional>

namespace dateline {

class Workspace;

/// An expression of time in a source ("Monday"), what it was resolved to, and whose time it is.
struct ReadTime {
    Passage passage; ///< id NoId: no expression.
    Timing timing; ///< As the first of the items has it.
    QList<Id> drafts;
    QList<Id> accepted;

    bool isEmpty() const { return passage.id == NoId; }
    /// Whether it was counted from a day, so that another can be chosen.
    bool isCounted() const;
};

/// The expression that a passage of the role Time marks. All items with a time of these words at this place hang on it.
ReadTime readTimeAt(const Workspace &workspace, Id passage);

/// The expression that an item's times were taken from; NoId where they have none.
Id timePassageOf(const Workspace &workspace, Id item);

/// A day that an expression may be counted from, and what it is in the source.
struct ReferenceDay {
    QDate day;
    QString name; ///< "Publication, Tue 13 Jan 2026"
};

/// The day of publication, and the days that items' times name before the expression, the nearest first.
QList<ReferenceDay> referenceDays(const Workspace &workspace, const ReadTime &time);

/// What the expression means when it is counted from a day; none where it means nothing from there.
std::optional<Timing> countedFrom(const Workspace &workspace, const ReadTime &time, QDate day);

/// Counts the expression from another day for all drafts that hang on it, accepted items only where wanted, in one
/// change. False where nothing was changed.
bool countFrom(Workspace &workspace, const ReadTime &time, QDate day, bool acceptedToo);

} // namespace dateline
