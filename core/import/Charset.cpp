// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/import/Charset.h"

#include <QCoreApplication>
#include <QStringDecoder>

#include <uchardet.h>

#include <memory>

using namespace Qt::StringLiterals;

namespace dateline {

namespace {

constexpr qsizetype SampleSize = 1 << 20; ///< Bytes that uchardet looks at.

QString nameOf(QStringConverter::Encoding encoding)
{
    return QString::fromLatin1(QStringConverter::nameForEncoding(encoding));
}

/// UTF-16 without a byte order mark: half of the bytes are nought, nearly all on one side.
std::optional<QStringConverter::Encoding> plainUtf16(const QByteArray &bytes)
{
    const qsizetype size = std::min<qsizetype>(bytes.size(), 4096) & ~qsizetype(1);
    qsizetype even = 0;
    qsizetype odd = 0;
    for (qsizetype i = 0; i < size; i += 2) {
        even += bytes[i] == '\0';
        odd += bytes[i + 1] == '\0';
    }
    if (odd * 4 > size && even * 20 < odd)
        return QStringConverter::Utf16LE;
    if (even * 4 > size && odd * 20 < even)
        return QStringConverter::Utf16BE;
    return std::nullopt;
}

QByteArray guessedCharset(const QByteArray &bytes)
{
    const std::unique_ptr<std::remove_pointer_t<uchardet_t>, decltype(&uchardet_delete)> detector(uchardet_new(),
                                                                                                  &uchardet_delete);
    const auto size = static_cast<size_t>(std::min(bytes.size(), SampleSize));
    if (uchardet_handle_data(detector.get(), bytes.constData(), size) != 0)
        return {};
    uchardet_data_end(detector.get());
    return uchardet_get_charset(detector.get());
}

bool looksBinary(const QString &text)
{
    qsizetype controls = 0;
    for (QChar c : text) {
        if (c.isNull())
            return true;
        controls += c < u' ' && !u"\t\n\r\f\v\b\u001B"_s.contains(c);
    }
    return controls * 100 > text.size();
}

DecodedText decodedWith(QStringDecoder decoder, const QByteArray &bytes, const QString &charset)
{
    return {decoder.decode(bytes), charset};
}

std::optional<DecodedText> decodedAsUnicode(const QByteArray &bytes)
{
    if (const auto marked = QStringConverter::encodingForData(bytes))
        return decodedWith(QStringDecoder(*marked), bytes, nameOf(*marked));
    QStringDecoder utf8(QStringConverter::Utf8);
    const QString text = utf8.decode(bytes);
    if (!utf8.hasError() && !bytes.contains('\0'))
        return DecodedText{text, nameOf(QStringConverter::Utf8)};
    if (const auto utf16 = plainUtf16(bytes))
        return decodedWith(QStringDecoder(*utf16), bytes, nameOf(*utf16));
    return std::nullopt;
}

/// Charsets whose bytes are valid UTF-8 and yet say something else.
bool isShiftedAscii(const QByteArray &charset)
{
    return charset.startsWith("iso-2022") || charset.startsWith("ISO-2022") || charset.startsWith("hz-gb");
}

std::optional<DecodedText> decodedAsDeclared(const QByteArray &bytes, const QByteArray &charset)
{
    // As browsers do: who declares Latin 1 writes Windows' superset of it.
    const bool latin1 = charset.compare("iso-8859-1", Qt::CaseInsensitive) == 0;
    const QByteArray name = latin1 ? QByteArray("windows-1252") : charset;
    QStringDecoder decoder(name.constData());
    if (name.isEmpty() || !decoder.isValid())
        return std::nullopt;
    return decodedWith(std::move(decoder), bytes, QString::fromLatin1(name));
}

DecodedText decodedAsGuessed(const QByteArray &bytes)
{
    const QByteArray charset = guessedCharset(bytes);
    QStringDecoder decoder(charset.constData());
    if (!charset.isEmpty() && decoder.isValid())
        return decodedWith(std::move(decoder), bytes, QString::fromLatin1(charset));
    return decodedWith(QStringDecoder(QStringConverter::Latin1), bytes, nameOf(QStringConverter::Latin1));
}

} // namespace

Result<DecodedText> decodeText(const QByteArray &bytes, const QByteArray &declared)
{
    std::optional<DecodedText> decoded;
    if (isShiftedAscii(declared))
        decoded = decodedAsDeclared(bytes, declared);
    if (!decoded)
        decoded = decodedAsUnicode(bytes);
    if (!decoded && !bytes.contains('\0'))
        decoded = decodedAsDeclared(bytes, declared);
    if (!decoded && !bytes.contains('\0'))
        decoded = decodedAsGuessed(bytes);
    if (!decoded || looksBinary(decoded->text))
        return Error{QCoreApplication::translate("Import",
                                                 "The file holds no text but binary data. Save the article as "
                                                 "plain text and import that."),
                     {}};
    decoded->text.replace("\r\n"_L1, "\n"_L1).replace(u'\r', u'\n');
    return std::move(*decoded);
}

} // namespace dateline
