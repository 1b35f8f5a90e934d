// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/render/PngStream.h"

#include <QIODevice>
#include <QtEndian>

#include <png.h>

#include <array>

namespace dateline {

namespace {

constexpr double inchesPerMetre = 39.3701;

/// libpng's own messages go nowhere: a failed step says so.
void keepQuiet(png_structp, png_const_charp) { }

[[noreturn]] void giveUp(png_structp png, png_const_charp)
{
    png_longjmp(png, 1);
}

png_text textChunk(const char *key, const QByteArray &text)
{
    png_text chunk{};
    chunk.compression = PNG_ITXT_COMPRESSION_NONE;
    chunk.key = const_cast<char *>(key);
    chunk.text = const_cast<char *>(text.constData());
    chunk.itxt_length = static_cast<size_t>(text.size());
    return chunk;
}

} // namespace

PngStream::PngStream(QIODevice &device)
    : m_device(device)
    , m_png(png_create_write_struct(PNG_LIBPNG_VER_STRING, nullptr, giveUp, keepQuiet))
    , m_info(m_png ? png_create_info_struct(m_png) : nullptr)
    , m_failed(!m_info)
{
    if (m_png)
        png_set_write_fn(m_png, this, write, flush);
}

PngStream::~PngStream()
{
    png_destroy_write_struct(&m_png, &m_info);
}

void PngStream::write(png_structp png, uchar *bytes, size_t length)
{
    auto *stream = static_cast<PngStream *>(png_get_io_ptr(png));
    const auto size = static_cast<qint64>(length);
    if (stream->m_device.write(reinterpret_cast<const char *>(bytes), size) != size)
        stream->m_failed = true;
}

void PngStream::flush(png_structp) { }

// libpng reports an error by a jump back into these functions: nothing that has a destructor may live in them.

bool PngStream::begin(const PngHead &head)
{
    if (m_failed || setjmp(png_jmpbuf(m_png)))
        return false;
    png_set_IHDR(m_png, m_info, static_cast<png_uint_32>(head.size.width()),
                 static_cast<png_uint_32>(head.size.height()), 8, PNG_COLOR_TYPE_RGB, PNG_INTERLACE_NONE,
                 PNG_COMPRESSION_TYPE_DEFAULT, PNG_FILTER_TYPE_DEFAULT);
    const auto dotsPerMetre = static_cast<png_uint_32>(qRound(head.dpi * inchesPerMetre));
    png_set_pHYs(m_png, m_info, dotsPerMetre, dotsPerMetre, PNG_RESOLUTION_METER);
    png_set_sRGB(m_png, m_info, PNG_sRGB_INTENT_RELATIVE);
    std::array texts{textChunk("Title", head.title), textChunk("Description", head.description)};
    png_set_text(m_png, m_info, texts.data(), static_cast<int>(texts.size()));
    // Flat colours pack best as they are.
    png_set_filter(m_png, PNG_FILTER_TYPE_BASE, PNG_FILTER_NONE);
    png_write_info(m_png, m_info);
    if constexpr (Q_BYTE_ORDER == Q_LITTLE_ENDIAN) {
        png_set_filler(m_png, 0, PNG_FILLER_AFTER);
        png_set_bgr(m_png);
    } else {
        png_set_filler(m_png, 0, PNG_FILLER_BEFORE);
    }
    return !m_failed;
}

bool PngStream::writeRow(const uchar *pixels)
{
    if (m_failed || setjmp(png_jmpbuf(m_png)))
        return false;
    png_write_row(m_png, pixels);
    return !m_failed;
}

bool PngStream::end()
{
    if (m_failed || setjmp(png_jmpbuf(m_png)))
        return false;
    png_write_end(m_png, m_info);
    return !m_failed;
}

} // namespace dateline
