// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringView>

#include <algorithm>

namespace dateline {

/// A piece of a text in memory: UTF-16 code units, end exclusive. What is stored or printed counts code points instead:
/// CodePoints converts.
struct Span {
    qsizetype start = 0;
    qsizetype end = 0;

    bool operator==(const Span &) const = default;
    bool isEmpty() const { return end <= start; }
    qsizetype length() const { return end - start; }
    bool contains(qsizetype at) const { return at >= start && at < end; }
    bool contains(Span other) const { return other.start >= start && other.end <= end; }
    bool overlaps(Span other) const { return start < other.end && other.start < end; }
    QStringView in(QStringView text) const { return text.sliced(start, end - start); }
};

} // namespace dateline
