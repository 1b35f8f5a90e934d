// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/story/Ids.h"
#include "core/text/Span.h"

#include <QString>

namespace dateline {

/// The ends of a passage while they are changed: by words, or by letters where wanted; never past each other. UTF-16
/// positions.
class PassageEnds {
public:
    enum class End { Start, Last };

    /// Begins anew with a passage; an empty span: nothing is changed.
    void begin(Id passage, Span span);
    void clear() { begin(NoId, {}); }

    Id passage() const { return m_passage; }
    Span span() const { return m_span; }
    bool isChanged() const { return m_span != m_before; }

    /// Puts an end at a position, or at the end of the word that stands there.
    void moveTo(const QString &text, End end, qsizetype position, bool letters);
    /// Moves an end back (-1) or on (1).
    void moveBy(const QString &text, End end, int direction, bool letters);

private:
    void set(End end, qsizetype position);

    Id m_passage = NoId;
    Span m_span;
    Span m_before;
};

} // namespace dateline
