// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/timeline/LaneArrangement.h"

#include <QJsonArray>

#include <algorithm>

namespace dateline {

using namespace Qt::StringLiterals;

namespace {

QStringList strings(const QJsonValue &value)
{
    QStringList texts;
    for (const QJsonValue text : value.toArray())
        texts.append(text.toString());
    texts.removeAll(QString());
    return texts;
}

} // namespace

void LaneArrangement::apply(QList<TimelineLane> &lanes) const
{
    const auto place = [this](const TimelineLane &lane) {
        const qsizetype at = order.indexOf(lane.key);
        return at < 0 ? order.size() : at;
    };
    if (!order.isEmpty())
        std::stable_sort(lanes.begin(), lanes.end(),
                         [&place](const TimelineLane &a, const TimelineLane &b) { return place(a) < place(b); });
    for (TimelineLane &lane : lanes)
        lane.isCollapsed = collapsed.contains(lane.key);
}

QJsonObject LaneArrangement::toJson() const
{
    QJsonObject json;
    if (!order.isEmpty())
        json.insert("order"_L1, QJsonArray::fromStringList(order));
    if (!collapsed.isEmpty()) {
        QStringList keys = collapsed.values();
        keys.sort();
        json.insert("collapsed"_L1, QJsonArray::fromStringList(keys));
    }
    return json;
}

LaneArrangement LaneArrangement::fromJson(const QJsonObject &json)
{
    const QStringList collapsed = strings(json.value("collapsed"_L1));
    return {strings(json.value("order"_L1)), {collapsed.begin(), collapsed.end()}};
}

} // namespace dateline
