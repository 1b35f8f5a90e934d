// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/import/html/PageMetadata.h"

namespace dateline {

/// The values that a page's sources give for one field, in the order in which they are trusted.
class PageVotes {
public:
    void add(const QString &text, const QString &origin);
    /// The value that most sources agree on, as the most trusted of them writes it. Two agree where they are the same
    /// but for case and signs, tell the same day, or one holds the other ("By Ada Vale", "Ada Vale").
    PageValue best() const;

private:
    struct Vote {
        QString text;
        QString key;
        QString origin;
    };
    QList<Vote> m_votes;
};

} // namespace dateline
