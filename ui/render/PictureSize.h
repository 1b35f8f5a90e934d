// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Result.h"

#include <QSize>
#include <QSizeF>
#include <QStringList>

#include <optional>

namespace dateline {

/// How large a picture is: in pixels, or on paper.
class PictureSize {
public:
    PictureSize(QSize pixels)
        : m_extent(pixels)
    {
    }

    /// "1600x900" in pixels; "A5" to "A0", "letter", "tabloid", lying unless "A4-upright" says so; "210x148mm",
    /// "11x8.5in".
    static Result<PictureSize> fromText(const QString &text);
    /// As fromText reads it.
    QString text() const;
    bool isPaper() const { return m_isPaper; }
    /// In pixels; dpi (pixels per inch) counts for paper alone.
    QSize pixels(int dpi) const;

    bool operator==(const PictureSize &) const = default;

private:
    PictureSize(QSizeF millimetres, bool isPaper)
        : m_extent(millimetres)
        , m_isPaper(isPaper)
    {
    }

    QSizeF m_extent; ///< Pixels, or millimetres of paper.
    bool m_isPaper = false;
};

inline constexpr double MillimetresPerInch = 25.4;

/// "3", "3mm" or "0.125in" in millimetres; nothing for what is no length.
std::optional<double> millimetresIn(const QString &text);

/// Sizes worth proposing, as PictureSize::fromText reads them.
QStringList commonPictureSizes();

} // namespace dateline
