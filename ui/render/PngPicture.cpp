// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/render/PictureFormat.h"
#include "ui/render/PicturePainter.h"
#include "ui/render/PngStream.h"

#include <QCoreApplication>
#include <QImage>
#include <QPainter>

namespace dateline {

namespace {

constexpr int pixelsAtOnce = 4'000'000; ///< Four bytes each.

Error failed(const char *sentence, const PicturePage &page)
{
    return {QCoreApplication::translate("PictureFormat", sentence),
            QStringLiteral("%1x%2").arg(page.size.width()).arg(page.size.height())};
}

} // namespace

Result<void> writePng(const QList<PicturePage> &pages, const Theme &theme, QIODevice &device, const Progress &progress)
{
    const PicturePage &page = pages.first();
    const int height = page.size.height();
    const int rows = qBound(1, pixelsAtOnce / page.size.width(), height);
    QImage band(page.size.width(), rows, QImage::Format_RGB32);
    PngStream png(device);
    if (band.isNull()) {
        return failed(QT_TRANSLATE_NOOP("PictureFormat",
                                        "There is not enough memory for a picture of this size. Choose a smaller one."),
                      page);
    }
    bool fine = png.begin({page.size, page.dpi, page.title.toUtf8(), page.description.toUtf8()});
    for (int top = 0; fine && top < height && !progress.cancelled(); top += rows) {
        QPainter painter(&band);
        painter.translate(0, -top);
        paintPicture(painter, page, theme);
        painter.end();
        for (int row = 0; fine && row < qMin(rows, height - top); ++row)
            fine = png.writeRow(band.constScanLine(row));
        progress.report(qMin(1.0, double(top + rows) / height));
    }
    if (!progress.cancelled() && !(fine && png.end()))
        return failed(QT_TRANSLATE_NOOP("PictureFormat", "The picture could not be written."), page);
    return {};
}

} // namespace dateline
