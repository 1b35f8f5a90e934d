// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/source/TextSelection.h"

#include <QTextBoundaryFinder>

#include <algorithm>

namespace dateline {

namespace {

/// Boundaries are looked for this far around a position, so that a step costs the same in any text.
constexpr qsizetype Reach = 400;

qsizetype boundary(const QString &text, qsizetype from, QTextBoundaryFinder::BoundaryType type, int direction)
{
    const qsizetype start = std::max<qsizetype>(0, from - Reach);
    const QString around = text.sliced(start, std::min(text.size(), from + Reach) - start);
    QTextBoundaryFinder finder(type, around);
    finder.setPosition(from - start);
    const qsizetype found = direction > 0 ? finder.toNextBoundary() : finder.toPreviousBoundary();
    return found < 0 ? (direction > 0 ? text.size() : 0) : start + found;
}

} // namespace

void TextSelection::place(qsizetype position)
{
    m_anchor = m_caret = position;
}

void TextSelection::extendTo(qsizetype position)
{
    if (m_anchor < 0)
        m_anchor = position;
    m_caret = position;
}

void TextSelection::extendBy(const QString &text, Step step, int direction)
{
    const auto type = step == Step::Word ? QTextBoundaryFinder::Word : QTextBoundaryFinder::Grapheme;
    qsizetype at = boundary(text, std::max<qsizetype>(0, m_caret), type, direction);
    while (step == Step::Word && at > 0 && at < text.size() && text.at(direction > 0 ? at - 1 : at).isSpace())
        at = boundary(text, at, type, direction);
    extendTo(at);
}

void TextSelection::select(Span span)
{
    m_anchor = span.start;
    m_caret = span.end;
}

void TextSelection::selectWord(const QString &text, qsizetype position)
{
    const qsizetype end = boundary(text, position, QTextBoundaryFinder::Word, 1);
    select({boundary(text, end, QTextBoundaryFinder::Word, -1), end});
}

void TextSelection::clear()
{
    m_anchor = m_caret = -1;
}

Span TextSelection::span() const
{
    return m_anchor < 0 ? Span() : Span{std::min(m_anchor, m_caret), std::max(m_anchor, m_caret)};
}

} // namespace dateline
