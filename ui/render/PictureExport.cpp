// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/render/PictureExport.h"

#include "ui/render/FontMeasure.h"

#include <QCoreApplication>
#include <QDir>
#include <QSaveFile>

namespace dateline {

namespace {

Error notWritten(const QString &path, const QString &detail)
{
    return {QCoreApplication::translate("PictureExport", "The picture could not be written to %1: %2")
                .arg(QDir::toNativeSeparators(path), detail),
            detail};
}

} // namespace

Result<PictureSummary> exportPicture(const StoryData &story, const QList<Id> &visible, const PictureOptions &options,
                                     const QString &path, const Progress &progress)
{
    if (const Result<void> sound = options.check(); !sound)
        return sound.error();
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return notWritten(path, file.errorString());
    const PictureContent content = pictureContent(story, visible, options);
    const QList<PicturePage> pages = layoutPicture(content, options, FontMeasure());
    if (const Result<void> written =
            pictureFormat(options.format)->write(pages, Theme::of(options.theme), file, progress);
        !written)
        return written.error();
    if (progress.cancelled())
        return Error{QCoreApplication::translate("PictureExport", "The picture was not written: it was cancelled."),
                     {}};
    if (!file.commit())
        return notWritten(path, file.errorString());
    return PictureSummary{content.items.items.size(), content.drafts, content.items.lanes.size()};
}

} // namespace dateline
