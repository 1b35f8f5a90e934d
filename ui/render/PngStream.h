// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QSize>

class QIODevice;
struct png_struct_def;
struct png_info_def;

namespace dateline {

/// What a PNG says about itself.
struct PngHead {
    QSize size; ///< pixels
    int dpi = 96; ///< pixels per inch
    QByteArray title; ///< UTF-8
    QByteArray description; ///< UTF-8
};

/// Writes a PNG row by row, so that no picture need be in memory as a whole. Every step gives false once one has
/// failed.
class PngStream {
public:
    /// The device must be open and outlive the stream.
    explicit PngStream(QIODevice &device);
    ~PngStream();
    Q_DISABLE_COPY_MOVE(PngStream)

    bool begin(const PngHead &head);
    /// A row of QImage::Format_RGB32, as wide as the picture.
    bool writeRow(const uchar *pixels);
    /// After the last row.
    bool end();

private:
    QIODevice &m_device;
    png_struct_def *m_png = nullptr;
    png_info_def *m_info = nullptr;
    bool m_failed = false;

    static void write(png_struct_def *png, uchar *bytes, size_t length);
    static void flush(png_struct_def *png);
};

} // namespace dateline
