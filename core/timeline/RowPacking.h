// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>

#include <optional>

namespace dateline {

/// The room that an item asks for in its lane. Lengths are logical pixels; left is counted from any origin.
struct PackRequest {
    double left = 0;
    double width = 0;
    double shortWidth = 0; ///< The least it can do with, without words, where the whole finds no room.
    double slack = 0; ///< How far it may move right: its date is no nearer than that.
    int rows = 1; ///< Rows it is high.
    int rank = 0; ///< Higher leads.
    bool keepsWords = false; ///< Its words give way only to what leads it.
};

/// Where an item was put.
struct Placement {
    int row = -1; ///< -1: it found no room.
    double shift = 0; ///< To the right of its left, within its slack.
    double taken = 0; ///< What it had to give of its width to the one after it, down to its shortWidth.
};

/// Rows are filled so that no item touches another; the words of those that stand before give way to those after them.
///
/// packWhole() takes the requests in their order, which is that of time: the first come stand at the top. Nothing where
/// they need more rows than mostRows.
std::optional<QList<Placement>> packWhole(const QList<PackRequest> &requests, int mostRows);

/// The same in rows that may be too few: those that lead come first, of equals the earlier; some find no room.
QList<Placement> packLeading(const QList<PackRequest> &requests, int rows);

/// How many rows placements take.
int rowsTaken(const QList<PackRequest> &requests, const QList<Placement> &placements);

/// Between two items in a row, in logical pixels.
inline constexpr double PackGap = 6;

} // namespace dateline
