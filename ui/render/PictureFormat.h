// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Progress.h"
#include "core/base/Result.h"
#include "ui/render/PicturePage.h"

#include <QList>

class QIODevice;

namespace dateline {

/// One file format of pictures. Dialogs, --help and filters are built from pictureFormats().
struct PictureFormat {
    QString name; ///< As on the command line, and the file's suffix: "png".
    QString filter; ///< For file dialogs: "PNG image (*.png)".
    /// Writes the pages to an open device; a format that has no pages takes the first. What the device itself reports
    /// is the caller's to check; so is whether it stopped because the progress was cancelled.
    Result<void> (*write)(const QList<PicturePage> &pages, const Theme &theme, QIODevice &device,
                          const Progress &progress);
};

/// PNG, SVG and PDF.
const QList<PictureFormat> &pictureFormats();
/// The format with this name, in any case; nullptr where there is none.
const PictureFormat *pictureFormat(const QString &name);

Result<void> writePng(const QList<PicturePage> &pages, const Theme &theme, QIODevice &device, const Progress &progress);
Result<void> writeSvg(const QList<PicturePage> &pages, const Theme &theme, QIODevice &device, const Progress &progress);
Result<void> writePdf(const QList<PicturePage> &pages, const Theme &theme, QIODevice &device, const Progress &progress);

} // namespace dateline
