// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/render/PictureOptions.h"

#include <QList>

#include <functional>

namespace dateline {

/// One choice about a picture. The dialog's fields, the options of the command line and its help are all made from
/// pictureSettings().
struct PictureSetting {
    enum class Kind { Choice, Switch, Number, Length, Size, When, Text };
    enum class Group { Page, Content, Words };
    struct Word {
        QString name; ///< "folded", as on the command line
        QString label; ///< "Fold quiet years", as in the dialog
    };

    QString name; ///< "axis": --axis on the command line
    Group group = Group::Page;
    Kind kind = Kind::Text;
    QString label; ///< In the dialog.
    QString help; ///< What it does, in one line; empty where the words say it.
    QList<Word> words; ///< Of a Choice; on and off of a Switch.
    int least = 0; ///< Of a Number.
    int most = 0;
    QString unit; ///< Of a Number: " dpi".
    bool isOfStory = false; ///< Names or dates the story: no preset keeps it.
    QString ifEmpty; ///< Of a When or Text: what it means to leave it empty.
    std::function<QString(const PictureOptions &)> value; ///< As set() reads it.
    std::function<Result<void>(PictureOptions &, const QString &)> set;

    /// What may be given: "folded|linear", "30 to 2400", "SIZE".
    QString allowed() const;
};

/// All settings, in the order in which they are shown.
const QList<PictureSetting> &pictureSettings();
/// The setting with this name; nullptr where there is none.
const PictureSetting *pictureSetting(const QString &name);

} // namespace dateline
