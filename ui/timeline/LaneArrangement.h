// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/timeline/TimelineItem.h"

#include <QJsonObject>
#include <QSet>
#include <QStringList>

namespace dateline {

/// How a hand arranged the lanes of one grouping. Lanes that it never touched keep their place behind the others.
struct LaneArrangement {
    QStringList order; ///< Keys of lanes, from the top.
    QSet<QString> collapsed; ///< Keys of lanes.

    void apply(QList<TimelineLane> &lanes) const;

    QJsonObject toJson() const;
    /// What cannot be read is left out.
    static LaneArrangement fromJson(const QJsonObject &json);
};

} // namespace dateline
