// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/render/PictureOptions.h"

#include <QCoreApplication>
#include <QMargins>

namespace dateline {

using namespace Qt::StringLiterals;

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(PictureOptions)
};

bool sideFits(int side)
{
    return side >= PictureOptions::MinSide && side <= PictureOptions::MaxSide;
}

} // namespace

QSize PictureOptions::pixels() const
{
    return size.pixels(dpi).grownBy(QMargins(cutPixels(), cutPixels(), cutPixels(), cutPixels()));
}

int PictureOptions::bleedPixels() const
{
    return qRound(bleed * dpi / MillimetresPerInch);
}

int PictureOptions::cutPixels() const
{
    return qRound((bleed + (cropMarks ? CropMargin : 0)) * dpi / MillimetresPerInch);
}

Result<void> PictureOptions::check() const
{
    if (dpi < MinDpi || dpi > MaxDpi)
        return Error{Words::tr("The resolution can be %1 to %2 pixels per inch.").arg(MinDpi).arg(MaxDpi), {}};
    const QSize whole = pixels();
    if (!sideFits(whole.width()) || !sideFits(whole.height()))
        return Error{Words::tr("A picture's sides can be %1 to %2 pixels long.").arg(MinSide).arg(MaxSide), {}};
    if (pages > 1 && format != "pdf"_L1)
        return Error{Words::tr("Only a PDF has several pages."), {}};
    if (from.earliest() && to.latest() && *from.earliest() >= *to.latest())
        return Error{Words::tr("The picture's end lies before its begin."), {}};
    return {};
}

} // namespace dateline
