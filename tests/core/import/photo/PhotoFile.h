// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QMap>
#include <QtEndian>

namespace dateline::test {

inline QByteArray big(quint32 value, int bytes)
{
    QByteArray four(4, Qt::Uninitialized);
    qToBigEndian(value, four.data());
    return four.last(bytes);
}

/// A TIFF block as Exif has it: texts of the first directory and of the one of the photo, by tag, and coordinates.
inline QByteArray exifBlock(const QMap<quint16, QByteArray> &image, const QMap<quint16, QByteArray> &photo)
{
    QByteArray heap;
    const auto directory = [&heap](const QMap<quint16, QByteArray> &texts, quint32 at, quint32 next) {
        const quint32 heapAt = at + 2 + 12 * static_cast<quint32>(texts.size() + (next ? 1 : 0)) + 4;
        heap.clear();
        QByteArray entries = big(static_cast<quint32>(texts.size() + (next ? 1 : 0)), 2);
        for (auto text = texts.begin(); text != texts.end(); ++text) {
            const QByteArray value = text.value() + '\0';
            entries += big(text.key(), 2) + big(2, 2) + big(static_cast<quint32>(value.size()), 4)
                + (value.size() > 4 ? big(heapAt + static_cast<quint32>(heap.size()), 4)
                                    : value.leftJustified(4, '\0'));
            if (value.size() > 4)
                heap += value + QByteArray(value.size() % 2, '\0');
        }
        if (next)
            entries += big(0x8769, 2) + big(4, 2) + big(1, 4) + big(heapAt + static_cast<quint32>(heap.size()), 4);
        return entries + big(0, 4) + heap;
    };
    const QByteArray first = directory(image, 8, 1);
    const QByteArray second = directory(photo, 8 + static_cast<quint32>(first.size()), 0);
    return QByteArray("MM\0*", 4) + big(8, 4) + first + second;
}

/// One dataset of IPTC's second record.
inline QByteArray iptcDataset(int number, const QByteArray &text)
{
    return "\x1C\x02" + big(static_cast<quint32>(number), 1) + big(static_cast<quint32>(text.size()), 2) + text;
}

inline QByteArray xmpPacket(const QByteArray &properties)
{
    return "<x:xmpmeta xmlns:x='adobe:ns:meta/'><rdf:RDF xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#'>"
           "<rdf:Description rdf:about='' xmlns:dc='http://purl.org/dc/elements/1.1/' "
           "xmlns:photoshop='http://ns.adobe.com/photoshop/1.0/'>"
        + properties + "</rdf:Description></rdf:RDF></x:xmpmeta>";
}

/// A JPEG of no pixels with the blocks that are given.
inline QByteArray jpeg(const QByteArray &exif, const QByteArray &xmp = {}, const QByteArray &iptc = {})
{
    const auto segment = [](int marker, const QByteArray &bytes) {
        return "\xFF" + big(static_cast<quint32>(marker), 1) + big(static_cast<quint32>(bytes.size() + 2), 2) + bytes;
    };
    QByteArray file = "\xFF\xD8";
    if (!exif.isEmpty())
        file += segment(0xE1, QByteArray("Exif\0\0", 6) + exif);
    if (!xmp.isEmpty())
        file += segment(0xE1, QByteArray("http://ns.adobe.com/xap/1.0/\0", 29) + xmp);
    if (!iptc.isEmpty())
        file += segment(0xED,
                        QByteArray("Photoshop 3.0\0"
                                   "8BIM\x04\x04\0\0",
                                   22)
                            + big(static_cast<quint32>(iptc.size()), 4) + iptc + QByteArray(iptc.size() % 2, '\0'));
    return file + segment(0xC0, QByteArray("\x08\0\x08\0\x08\x01\x01\x11\0", 9))
        + segment(0xDA, QByteArray("\x01\x01\0\0\x3F\0", 6)) + QByteArray("\0\xFF\xD9", 3);
}

/// A PNG of that size without a pixel.
inline QByteArray png(quint32 width, quint32 height)
{
    return "\x89PNG\r\n\x1A\n" + big(13, 4) + "IHDR" + big(width, 4) + big(height, 4) + QByteArray("\x08\x02\0\0\0", 5)
        + big(0, 4) + big(0, 4) + "IEND" + big(0xAE426082, 4);
}

} // namespace dateline::test
