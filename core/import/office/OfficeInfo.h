// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

namespace dateline {

/// What an office document or book says of itself, in the terms of Dublin Core; empty where it does not.
struct OfficeInfo {
    QString title;
    QString creator;
    QString publisher;
    QString date; ///< Of books: when they were published. As written.
    QString language;
    QString created; ///< Of documents: when the file was begun. As written.

    /// Where the values come from, a sentence each, for the source's note.
    QString inWords() const;
};

/// Reads the elements title, creator, publisher, date, language and created, wherever they stand; the first of each
/// counts.
OfficeInfo officeInfo(const QByteArray &xml);

} // namespace dateline
