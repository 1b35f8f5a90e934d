// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/story/Ids.h"

#include <QString>
#include <QStringList>

namespace dateline {

enum class PersonKind { Person, Organisation, Office, Place };

/// A speaker or a participant: a person, an organisation, an office or a place that acts.
struct Person {
    Id id = NoId;
    PersonKind kind = PersonKind::Person;
    QString name;
    QString role; ///< "founder of political risk consultancy Enmetena Advisory"
    QStringList aliases;
    QString note;

    bool operator==(const Person &) const = default;

    /// One or two capital letters for the badge: "MH" for Max Hess.
    QString initials() const;
};

} // namespace dateline
