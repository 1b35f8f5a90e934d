// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/render/PictureFormat.h"

#include <QCoreApplication>
#include <QIODevice>
#include <QPageLayout>
#include <QPainter>
#include <QPdfWriter>

namespace dateline {

using namespace Qt::StringLiterals;

Result<void> writePdf(const PicturePage &page, const Theme &theme, QIODevice &device)
{
    constexpr int unitsPerInch = 1200;
    constexpr double pointsPerInch = 72;
    QPdfWriter writer(&device);
    writer.setTitle(page.title);
    writer.setCreator(u"Dateline"_s);
    writer.setResolution(unitsPerInch);
    writer.setPageLayout(QPageLayout(
        QPageSize(QSizeF(page.size) * pointsPerInch / page.dpi, QPageSize::Point, u"Picture"_s, QPageSize::ExactMatch),
        QPageLayout::Portrait, QMarginsF()));
    QPainter painter;
    if (!painter.begin(&writer))
        return Error{QCoreApplication::translate("PictureFormat", "The picture could not be written."),
                     device.errorString()};
    painter.scale(double(unitsPerInch) / page.dpi, double(unitsPerInch) / page.dpi);
    paintPicture(painter, page, theme);
    return {};
}

} // namespace dateline
