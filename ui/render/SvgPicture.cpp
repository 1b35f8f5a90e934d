// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/render/PictureFormat.h"
#include "ui/render/PicturePainter.h"

#include <QCoreApplication>
#include <QIODevice>
#include <QPainter>
#include <QSvgGenerator>

namespace dateline {

Result<void> writeSvg(const QList<PicturePage> &pages, const Theme &theme, QIODevice &device, const Progress &)
{
    const PicturePage &page = pages.first();
    QSvgGenerator generator;
    generator.setOutputDevice(&device);
    // The size in millimetres follows from size and resolution: these three belong together.
    generator.setResolution(page.dpi);
    generator.setSize(page.size);
    generator.setViewBox(QRect(QPoint(0, 0), page.size));
    // Qt writes these two as they are.
    generator.setTitle(page.title.toHtmlEscaped());
    generator.setDescription(page.description.toHtmlEscaped());
    QPainter painter;
    if (!painter.begin(&generator))
        return Error{QCoreApplication::translate("PictureFormat", "The picture could not be written."),
                     device.errorString()};
    paintPicture(painter, page, theme);
    return {};
}

} // namespace dateline
