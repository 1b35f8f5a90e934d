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
};

/// Where an item was put.
struct Placement {
    int row = -1; ///< -1: it stands in a More.
    double shift = 0; ///< To the right of its left, within its slack.
    double taken = 0; ///< What it had to give of its width to the one after it, down to its shortWidth.
};

/// Several items that found no room, one box in the lane's last row.
struct PackedMore {
    double left = 0;
    QList<qsizetype> members; ///< Indices of requests.
};

struct PackedLane {
    QList<Placement> placements; ///< One a request.
    QList<PackedMore> mores;
    int rows = 0; ///< Rows used, the one of the Mores included.
};

/// Puts items into rows, first come first served, so that none touches another; the words of those that stand before
/// give way to those that come after. The requests are in time order; all of a story are packed, seen or not, so that
/// panning moves nothing. Nothing where they need more rows than mostRows.
std::optional<PackedLane> packWhole(const QList<PackRequest> &requests, int mostRows);

/// The same in a number of rows that is too small: the last row holds the Mores.
PackedLane packInto(const QList<PackRequest> &requests, int rows, double moreWidth);

} // namespace dateline
