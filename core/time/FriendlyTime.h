// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace dateline {

/// Gathers a time of day from words as people type them: "10:00", "10:00:30Z", "3pm", "3.30pm", then perhaps "UTC",
/// "UTC+02:00" or "-05". Fractions of a second are left out, as in EDTF.
class FriendlyTime {
public:
    /// True where the word is a part of a time of day that was still missing.
    bool take(const QString &word);

    bool isGiven() const { return !m_clock.isEmpty(); }
    /// "T10:00:00Z", which need not be a time that exists; empty where none was given. No zone means UTC.
    QString edtf() const;

private:
    QString m_clock;
    QString m_zone;

    bool takeClock(QString word);
    bool takeZone(QString word);
};

/// True for "am", "p.m." and the like.
bool isHalfOfDay(QStringView word);

} // namespace dateline
