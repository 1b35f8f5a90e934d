// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/render/PictureFormat.h"

#include <QCoreApplication>

namespace dateline {

using namespace Qt::StringLiterals;

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(PictureFormat)
};

} // namespace

const QList<PictureFormat> &pictureFormats()
{
    static const QList<PictureFormat> formats{
        {u"png"_s, Words::tr("PNG image (*.png)"), writePng},
        {u"svg"_s, Words::tr("SVG drawing (*.svg)"), writeSvg},
        {u"pdf"_s, Words::tr("PDF page (*.pdf)"), writePdf},
    };
    return formats;
}

const PictureFormat *pictureFormat(const QString &name)
{
    for (const PictureFormat &format : pictureFormats()) {
        if (format.name.compare(name, Qt::CaseInsensitive) == 0)
            return &format;
    }
    return nullptr;
}

} // namespace dateline
