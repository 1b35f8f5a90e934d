// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/text/Document.h"
#include "core/text/WordMap.h"

#include <QSet>

#include <atomic>
#include <vector>

namespace dateline {

/// The words without which no expression of time is made, so that most sentences are told to hold none at a glance.
class TimeAnchors {
public:
    TimeAnchors() = default;
    /// Those of a language that have one of the classes of time-words.txt, or are one of the words, in `names`.
    TimeAnchors(const QSet<QString> &names, const QString &language);

    bool standIn(const Document &document, IndexRange tokens) const;

private:
    enum class Mark : quint8 { Unknown, Never, Capitalised, Always };

    Mark markOf(const Token &token) const;
    bool isAnchor(const QString &word, bool capitalised) const;
    bool hasAnchorPart(const QString &word, bool capitalised) const;

    WordMap<Mark> m_marks;
    mutable std::vector<std::atomic<Mark>> m_ofKnown; ///< By the number of a known word, once it was asked for.
};

} // namespace dateline
