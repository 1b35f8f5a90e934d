// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QtEndian>

namespace dateline::test {

/// Writes a ZIP archive (PKWARE APPNOTE 6.3): files as they are or deflated.
class ZipFile {
public:
    ZipFile &add(const QByteArray &path, const QByteArray &bytes, bool deflate = false)
    {
        // What qCompress writes without its length, zlib's head and checksum.
        const QByteArray packed = deflate ? qCompress(bytes).sliced(6).chopped(4) : bytes;
        QByteArray head = number<quint16>(20) + number<quint16>(0) + number<quint16>(deflate ? 8 : 0)
            + number<quint32>(0) + number<quint32>(checksum(bytes))
            + number<quint32>(static_cast<quint32>(packed.size())) + number<quint32>(static_cast<quint32>(bytes.size()))
            + number<quint16>(static_cast<quint16>(path.size())) + number<quint16>(0);
        m_list += "PK\x01\x02" + number<quint16>(20) + head + number<quint16>(0) + number<quint16>(0)
            + number<quint16>(0) + number<quint32>(0) + number<quint32>(static_cast<quint32>(m_files.size())) + path;
        m_files += "PK\x03\x04" + head + path + packed;
        ++m_count;
        return *this;
    }

    QByteArray bytes() const
    {
        return m_files + m_list + QByteArray("PK\x05\x06") + number<quint32>(0) + number<quint16>(m_count)
            + number<quint16>(m_count) + number<quint32>(static_cast<quint32>(m_list.size()))
            + number<quint32>(static_cast<quint32>(m_files.size())) + number<quint16>(0);
    }

private:
    template <typename Number> static QByteArray number(Number value)
    {
        QByteArray bytes(sizeof(Number), Qt::Uninitialized);
        qToLittleEndian(value, bytes.data());
        return bytes;
    }

    static quint32 checksum(const QByteArray &bytes)
    {
        quint32 sum = ~0U;
        for (char byte : bytes) {
            sum ^= static_cast<quint8>(byte);
            for (int bit = 0; bit < 8; ++bit)
                sum = (sum >> 1) ^ (sum & 1 ? 0xEDB88320U : 0);
        }
        return ~sum;
    }

    QByteArray m_files;
    QByteArray m_list;
    quint16 m_count = 0;
};

} // namespace dateline::test
