// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/render/PictureClip.h"

#include "ui/render/PictureFormat.h"
#include "ui/render/PicturePainter.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QImage>
#include <QPainter>

namespace dateline {

Result<std::unique_ptr<QMimeData>> pictureClip(const PicturePage &page, const Theme &theme)
{
    constexpr qint64 mostPixels = 64'000'000;
    QImage image;
    if (qint64(page.size.width()) * page.size.height() <= mostPixels)
        image = QImage(page.size, QImage::Format_RGB32);
    if (image.isNull()) {
        return Error{QCoreApplication::translate("PictureClip",
                                                 "The picture is too large for the clipboard. Choose a smaller size, "
                                                 "or export it."),
                     QStringLiteral("%1x%2").arg(page.size.width()).arg(page.size.height())};
    }
    QPainter painter(&image);
    paintPicture(painter, page, theme);
    painter.end();
    QBuffer drawing;
    drawing.open(QIODevice::WriteOnly);
    if (const Result<void> written = writeSvg({page}, theme, drawing, Progress()); !written)
        return written.error();
    auto clip = std::make_unique<QMimeData>();
    clip->setImageData(image);
    clip->setData(QStringLiteral("image/svg+xml"), drawing.data());
    return clip;
}

} // namespace dateline
