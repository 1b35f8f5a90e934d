// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/import/KnownSource.h"
#include "core/story/Item.h"

#include <QDate>

#include <optional>

namespace dateline {

/// An expression of time in a source ("Monday") with the words around it, ready to be counted from any day. The tense
/// around it decides the side, as when the source was read; other dates beside it do not.
class TimeExpression {
public:
    /// start and end in code points of the source's text.
    TimeExpression(const KnownSource &known, int start, int end);

    /// What the expression means counted from a day; none where it means nothing from there, or is no expression.
    std::optional<When> from(QDate day) const;

    /// A time that hangs on the expression, counted from another day: bounds stay bounds ("since Monday"). None where
    /// from() has none.
    std::optional<Timing> moved(const Timing &timing, QDate day) const;

private:
    QString m_words;
    Span m_span; ///< In m_words
    BlockKind m_kind = BlockKind::Paragraph;
    QString m_language;
    When m_published;
};

/// The day that a date names; invalid where it names none or more than one.
QDate singleDay(const When &when);

} // namespace dateline
