// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QTimeZone>

namespace dateline {

/// The clocks of a place: turns moments into what its clocks show, as if that were UTC, and back. Milliseconds since
/// the epoch. Beyond some ten thousand years, where no zone tells anything, it is UTC.
class Zone {
public:
    /// A zone by its IANA name; UTC where that is empty or unknown.
    explicit Zone(const QString &name = {});

    bool isUtc() const { return !m_zone.isValid(); }
    /// "Europe/Moscow"; empty: UTC.
    QString name() const { return isUtc() ? QString() : QString::fromUtf8(m_zone.id()); }
    double local(double moment) const { return moment + offset(moment); }
    /// Of a time that the clocks skip: the moment when they did; of one that they show twice: the first.
    double moment(double local) const;

private:
    QTimeZone m_zone;

    double offset(double moment) const;
};

} // namespace dateline
