// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/text/Span.h"

#include <QString>

namespace dateline {

/// What is selected of a text by mouse or keyboard: UTF-16 positions, never inside a character as a reader sees one.
class TextSelection {
public:
    enum class Step { Letter, Word };

    /// Begins anew at a position, with nothing selected.
    void place(qsizetype position);
    /// Stretches to a position; begins at it where there was nothing.
    void extendTo(qsizetype position);
    /// Stretches by a letter or word, back (-1) or on (1).
    void extendBy(const QString &text, Step step, int direction);
    /// Selects a span.
    void select(Span span);
    /// Selects the word at a position.
    void selectWord(const QString &text, qsizetype position);
    void clear();

    Span span() const;
    bool isEmpty() const { return span().isEmpty(); }
    /// The end that moves; -1 where nothing was ever placed.
    qsizetype caret() const { return m_caret; }

private:
    qsizetype m_anchor = -1;
    qsizetype m_caret = -1;
};

} // namespace dateline
