// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/render/PictureFormat.h"

#include <QCoreApplication>
#include <QImage>
#include <QImageWriter>
#include <QPainter>

namespace dateline {

using namespace Qt::StringLiterals;

Result<void> writePng(const PicturePage &page, const Theme &theme, QIODevice &device)
{
    QImage image(page.size, QImage::Format_RGB32);
    if (image.isNull()) {
        return Error{
            QCoreApplication::translate("PictureFormat",
                                        "There is not enough memory for a picture of this size. Choose a smaller one."),
            u"%1x%2"_s.arg(page.size.width()).arg(page.size.height())};
    }
    QPainter painter(&image);
    paintPicture(painter, page, theme);
    painter.end();

    constexpr double inchesPerMetre = 39.3701;
    image.setDotsPerMeterX(qRound(page.dpi * inchesPerMetre));
    image.setDotsPerMeterY(qRound(page.dpi * inchesPerMetre));
    QImageWriter writer(&device, "png");
    writer.setText(u"Title"_s, page.title);
    writer.setText(u"Description"_s, page.description);
    if (!writer.write(image))
        return Error{QCoreApplication::translate("PictureFormat", "The picture could not be written."),
                     writer.errorString()};
    return {};
}

} // namespace dateline
