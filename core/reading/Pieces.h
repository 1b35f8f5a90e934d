// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/reading/Reading.h"

#include <QHash>
#include <QSet>

namespace dateline {

/// The blocks of a document by pieces of at most LongestPiece UTF-16 units, the last of them what is left: cut before a
/// heading where one stands in a piece's second half, else between any two blocks.
QList<IndexRange> piecesOf(const Document &document);

/// A piece as a document of its own, with its sentences and tokens.
Document pieceOf(const Document &document, IndexRange blocks);

/// Puts the readings of a text's pieces together: their offsets count from the text's beginning, and persons of one
/// kind and name are one. A pronoun, a surname alone or an anchor of dates that stands in an earlier piece is not
/// looked for.
class ReadingJoiner {
public:
    /// Adds what was read in the piece that begins at offset `start`; pieces come in order.
    void add(Reading piece, qsizetype start);
    Reading take() { return std::move(m_whole); }

private:
    QList<qsizetype> addPeople(const QList<FoundPerson> &people, qsizetype start);

    Reading m_whole;
    QHash<std::pair<int, QString>, qsizetype> m_people; ///< By kind and name, in m_whole.
    QSet<std::pair<qsizetype, QString>> m_aliases; ///< With their person.
};

} // namespace dateline
