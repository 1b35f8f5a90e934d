// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Result.h"
#include "core/time/When.h"

#include <QByteArray>
#include <QString>
#include <QStringList>

namespace dateline {

/// What a picture's file says of it. Of each thing the first place that tells counts: Exif, then XMP, then IPTC.
struct PhotoFields {
    QString headline;
    QString caption;
    QStringList creators;
    QString credit; ///< Whom to credit, or whose copyright it is.
    When taken; ///< As precise as it is written; the camera's clock where it names no zone.
    QString takenAsWritten;
    QString takenFrom; ///< The field: "Exif.Photo.DateTimeOriginal"
    QString place; ///< Names, from small to large, else coordinates in degrees.
    QStringList keywords;
    QString mediaType; ///< "image/jpeg"
};

/// Reads a picture's fields, not its pixels. Error: damaged, or of a kind that holds none.
Result<PhotoFields> photoFields(const QByteArray &bytes, const QString &fileName);

/// A moment as Exif ("2026:01:12 10:20:30", with a zone or without), XMP or IPTC write it, with the precision that it
/// has; null where it is no date.
When photoMoment(const QString &date, const QString &zone = {});

} // namespace dateline
