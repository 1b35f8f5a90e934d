// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/source/PassageEnds.h"

#include "ui/source/TextSelection.h"

namespace dateline {

namespace {

/// Whether a position lies at a full stop within a word: U.S., 3.5
bool isInsideWord(const QString &text, qsizetype at)
{
    const auto isLetter = [&](qsizetype i) { return i >= 0 && i < text.size() && text.at(i).isLetterOrNumber(); };
    const auto isStop = [&](qsizetype i) { return i >= 0 && i < text.size() && text.at(i) == u'.'; };
    return (isLetter(at - 1) && isStop(at) && isLetter(at + 1)) || (isLetter(at - 2) && isStop(at - 1) && isLetter(at));
}

/// The word's boundary that lies next to a position, back (-1) or on (1).
qsizetype wordBeside(const QString &text, qsizetype at, int direction)
{
    TextSelection step;
    step.place(at);
    do {
        step.extendBy(text, TextSelection::Step::Word, direction);
    } while (isInsideWord(text, step.caret()));
    return step.caret();
}

} // namespace

void PassageEnds::begin(Id passage, Span span)
{
    m_passage = passage;
    m_span = m_before = span;
}

void PassageEnds::moveTo(const QString &text, End end, qsizetype position, bool letters)
{
    if (position < 0 || m_passage == NoId)
        return;
    TextSelection word;
    word.selectWord(text, std::min(position, text.size()));
    const Span at = word.span();
    if (letters || at.isEmpty()) {
        set(end, position);
        return;
    }
    const bool space = at.in(text).trimmed().isEmpty(); // Between words: the near end of the next one.
    const bool last = end == End::Last;
    const qsizetype edge = last == space ? at.start : at.end;
    set(end, isInsideWord(text, edge) ? wordBeside(text, edge, last ? 1 : -1) : edge);
}

void PassageEnds::moveBy(const QString &text, End end, int direction, bool letters)
{
    qsizetype at = end == End::Start ? m_span.start : m_span.end;
    if (letters) {
        TextSelection step;
        step.place(at);
        step.extendBy(text, TextSelection::Step::Letter, direction);
        set(end, step.caret());
        return;
    }
    at = wordBeside(text, at, direction);
    // Ends stand at words, not at the white space between them nor at what closes the one before.
    const auto closes = [&](qsizetype i) { return i > 0 && text.at(i).isPunct() && text.at(i - 1).isLetterOrNumber(); };
    while (end == End::Start && at < text.size() && (text.at(at).isSpace() || closes(at)))
        ++at;
    while (end == End::Last && at > 0 && text.at(at - 1).isSpace())
        --at;
    set(end, at);
}

void PassageEnds::set(End end, qsizetype position)
{
    const Span moved = end == End::Start ? Span{position, m_span.end} : Span{m_span.start, position};
    if (!moved.isEmpty())
        m_span = moved;
}

} // namespace dateline
