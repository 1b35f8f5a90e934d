// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/render/PictureOptions.h"

#include <QCoreApplication>

namespace dateline {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(PictureOptions)
};

bool sideFits(int side)
{
    return side >= PictureOptions::MinSide && side <= PictureOptions::MaxSide;
}

} // namespace

Result<void> PictureOptions::check() const
{
    if (!sideFits(size.width()) || !sideFits(size.height()))
        return Error{Words::tr("A picture's sides can be %1 to %2 pixels long.").arg(MinSide).arg(MaxSide), {}};
    if (qint64(size.width()) * size.height() > MaxMegapixels * 1'000'000LL) {
        return Error{
            Words::tr("A picture can have %1 million pixels at most. Choose a smaller size.").arg(MaxMegapixels), {}};
    }
    if (dpi < MinDpi || dpi > MaxDpi)
        return Error{Words::tr("The resolution can be %1 to %2 pixels per inch.").arg(MinDpi).arg(MaxDpi), {}};
    if (from.earliest() && to.latest() && *from.earliest() >= *to.latest())
        return Error{Words::tr("The picture's end lies before its begin."), {}};
    return {};
}

} // namespace dateline
