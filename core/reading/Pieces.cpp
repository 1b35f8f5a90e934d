// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/reading/Pieces.h"

namespace dateline {

namespace {

void shift(Span &span, qsizetype by)
{
    if (span == Span())
        return; // None.
    span.start += by;
    span.end += by;
}

void shift(QList<Span> &spans, qsizetype by)
{
    for (Span &span : spans)
        shift(span, by);
}

qsizetype renumbered(const QList<qsizetype> &people, qsizetype person)
{
    return person < 0 ? -1 : people[person];
}

} // namespace

QList<IndexRange> piecesOf(const Document &document)
{
    const QList<TextBlock> &blocks = document.blocks;
    QList<IndexRange> pieces;
    for (qsizetype first = 0; first < blocks.size();) {
        const qsizetype start = blocks[first].span.start;
        qsizetype last = first + 1;
        qsizetype heading = -1;
        for (; last < blocks.size() && blocks[last].span.end - start <= LongestPiece; ++last) {
            const bool opens = blocks[last].kind == BlockKind::Heading || blocks[last].kind == BlockKind::Title;
            if (opens && blocks[last].span.start - start > LongestPiece / 2)
                heading = last;
        }
        if (last < blocks.size() && heading >= 0)
            last = heading;
        pieces.append({first, last});
        first = last;
    }
    return pieces;
}

Document pieceOf(const Document &document, IndexRange blocks)
{
    QList<TextBlock> inside = document.blocks.sliced(blocks.first, blocks.last - blocks.first);
    const Span span{inside.front().span.start, inside.back().span.end};
    for (TextBlock &block : inside)
        shift(block.span, -span.start);
    Document piece = makeDocument(document.words(span).toString(), inside, document.language);
    piece.title = document.title;
    piece.byline = document.byline;
    piece.publisher = document.publisher;
    piece.published = document.published;
    return piece;
}

QList<qsizetype> ReadingJoiner::addPeople(const QList<FoundPerson> &people, qsizetype start)
{
    QList<qsizetype> numbers;
    for (FoundPerson person : people) {
        shift(person.mentions, start);
        const std::pair key(static_cast<int>(person.kind), person.name);
        const auto known = m_people.constFind(key);
        if (known == m_people.constEnd()) {
            numbers.append(m_whole.people.size());
            m_people.insert(key, m_whole.people.size());
            m_whole.people.append(person);
            for (const QString &alias : person.aliases)
                m_aliases.insert({numbers.back(), alias});
            continue;
        }
        numbers.append(*known);
        FoundPerson &same = m_whole.people[*known];
        same.mentions += person.mentions;
        if (same.role.isEmpty())
            same.role = person.role;
        for (const QString &alias : person.aliases) {
            const std::pair told(*known, alias);
            if (m_aliases.contains(told))
                continue;
            m_aliases.insert(told);
            same.aliases.append(alias);
        }
    }
    return numbers;
}

void ReadingJoiner::add(Reading piece, qsizetype start)
{
    const QList<qsizetype> people = addPeople(piece.people, start);
    const qsizetype attributions = m_whole.attributions.size();
    const auto behind = [attributions](qsizetype attribution) {
        return attribution < 0 ? -1 : attribution + attributions;
    };
    for (TimeMention &time : piece.times)
        shift(time.span, start);
    for (Attribution &said : piece.attributions) {
        shift(said.content, start);
        shift(said.source, start);
        shift(said.cue, start);
        said.person = renumbered(people, said.person);
    }
    for (FoundCaption &caption : piece.captions) {
        shift(caption.span, start);
        shift(caption.credit, start);
    }
    for (FoundEvent &event : piece.events) {
        shift(event.passages, start);
        event.reports = behind(event.reports);
    }
    for (FoundClaim &claim : piece.claims) {
        shift(claim.content, start);
        claim.attribution = behind(claim.attribution);
        claim.person = renumbered(people, claim.person);
    }
    m_whole.times += std::move(piece.times);
    m_whole.captions += std::move(piece.captions);
    m_whole.attributions += std::move(piece.attributions);
    m_whole.events += std::move(piece.events);
    m_whole.claims += std::move(piece.claims);
}

} // namespace dateline
