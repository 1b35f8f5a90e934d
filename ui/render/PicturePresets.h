// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/render/PictureOptions.h"

#include <QList>

#include <utility>

namespace dateline {

/// Settings of a picture under a name, for one story after the other: what names or dates a story is not among them.
struct PicturePreset {
    using Values = QList<std::pair<QString, QString>>; ///< Name of a PictureSetting and its value.

    QString name;
    Values values; ///< What differs from a picture's usual settings.
    bool isOurs = false; ///< Comes with the program and cannot be removed.

    /// "size=A4 theme=print"
    QString text() const;
};

/// Those that come with the program, then the user's own by name. The user's are kept by QSettings.
QList<PicturePreset> picturePresets();

/// The usual settings, but what the preset says; what belongs to the story stays as it is in options. An error where
/// there is no preset with this name (in any case).
Result<void> applyPreset(PictureOptions &options, const QString &name);
/// Keeps the options under a name, in place of the user's preset that has it. An error for an empty name and for one of
/// those that come with the program.
Result<void> savePreset(const QString &name, const PictureOptions &options);
/// Nothing where the user has no preset with this name.
void removePreset(const QString &name);

/// Keeps what a picture was made with, for the next one; but not what it shows of the story.
void rememberPicture(const PictureOptions &options);
/// Takes what rememberPicture() kept, if anything.
void takeRemembered(PictureOptions &options);

} // namespace dateline
