// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/PicturePrinter.h"

#include "ui/render/FontMeasure.h"
#include "ui/render/PictureContent.h"
#include "ui/render/PicturePage.h"

#include <QCoreApplication>
#include <QPainter>
#include <QPrintDialog>
#include <QPrinter>

namespace dateline {

Result<void> printPicture(const StoryData &story, const QList<Id> &visible, PictureOptions options, QWidget *parent)
{
    constexpr int dpi = 300;
    QPrinter printer(QPrinter::HighResolution);
    printer.setPageOrientation(QPageLayout::Landscape);
    printer.setResolution(dpi);
    QPrintDialog dialog(&printer, parent);
    if (dialog.exec() != QDialog::Accepted)
        return {};
    options.theme = ThemeKind::Print;
    options.dpi = printer.resolution();
    options.size = printer.pageRect(QPrinter::DevicePixel).size().toSize();
    QPainter painter;
    if (!painter.begin(&printer))
        return Error{QCoreApplication::translate("Print",
                                                 "The printer took no page. Check that it is on, or print to a "
                                                 "PDF file."),
                     printer.printerName()};
    const FontMeasure measure;
    paintPicture(painter, layoutPicture(pictureContent(story, visible, options), options, measure),
                 Theme::of(options.theme));
    return {};
}

} // namespace dateline
