// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Result.h"
#include "ui/render/PicturePage.h"

#include <QList>

class QIODevice;

namespace dateline {

/// One file format of pictures. Dialogs, --help and filters are built from pictureFormats().
struct PictureFormat {
    QString name; ///< As on the command line, and the file's suffix: "png".
    QString filter; ///< For file dialogs: "PNG image (*.png)".
    /// Writes the page to an open device. What the device itself reports is the caller's to check.
    Result<void> (*write)(const PicturePage &page, const Theme &theme, QIODevice &device);
};

/// PNG, SVG and PDF.
const QList<PictureFormat> &pictureFormats();
/// The format with this name, in any case; nullptr where there is none.
const PictureFormat *pictureFormat(const QString &name);

Result<void> writePng(const PicturePage &page, const Theme &theme, QIODevice &device);
Result<void> writeSvg(const PicturePage &page, const Theme &theme, QIODevice &device);
Result<void> writePdf(const PicturePage &page, const Theme &theme, QIODevice &device);

} // namespace dateline
