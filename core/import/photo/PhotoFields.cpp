// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/import/photo/PhotoFields.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <exiv2/exiv2.hpp>

#include <mutex>

using namespace Qt::StringLiterals;

namespace dateline {

namespace {

constexpr size_t LongestValue = 64 << 10; ///< Bytes of one field.

/// The metadata of one picture, asked by exiv2's names of fields.
class Fields {
public:
    explicit Fields(const Exiv2::Image &image)
        : m_image(image)
    {
    }

    QStringList all(const char *name) const
    {
        const std::string key(name);
        if (key.starts_with("Exif"))
            return valuesIn(m_image.exifData(), Exiv2::ExifKey(key));
        if (key.starts_with("Xmp"))
            return valuesIn(m_image.xmpData(), Exiv2::XmpKey(key));
        return valuesIn(m_image.iptcData(), Exiv2::IptcKey(key));
    }

    QString one(const char *name) const { return all(name).value(0); }

    /// The first field that says something, with its name.
    QString first(std::initializer_list<const char *> names, QString *from = nullptr) const
    {
        for (const char *name : names) {
            const QString value = one(name);
            if (value.isEmpty())
                continue;
            if (from)
                *from = QString::fromLatin1(name);
            return value;
        }
        return {};
    }

private:
    template <typename Data, typename Key> static QStringList valuesIn(const Data &data, const Key &key)
    {
        QStringList values;
        for (const auto &datum : data) {
            if (datum.key() != key.key() || static_cast<size_t>(datum.size()) > LongestValue)
                continue;
            // Lists and languages have parts; the first language counts as the picture's own.
            const auto *languages = dynamic_cast<const Exiv2::LangAltValue *>(&datum.value());
            for (long i = 0; i < (languages ? 1 : std::max(1L, partsOf(datum))); ++i) {
                const std::string text = languages ? languages->toString(0) : textOf(datum, i);
                const QString value = QString::fromStdString(text).remove(u'\0').simplified();
                if (!value.isEmpty())
                    values.append(value);
            }
        }
        return values;
    }

    static bool isText(const Exiv2::Metadatum &datum)
    {
        return datum.typeId() == Exiv2::asciiString || datum.typeId() == Exiv2::string
            || datum.typeId() == Exiv2::comment;
    }
    static long partsOf(const Exiv2::Metadatum &datum) { return isText(datum) ? 1 : datum.count(); }
    static std::string textOf(const Exiv2::Metadatum &datum, long part)
    {
        return isText(datum) || datum.count() <= 1 ? datum.toString() : datum.toString(part);
    }

    const Exiv2::Image &m_image;
};

/// A description that is not the camera's ("OLYMPUS DIGITAL CAMERA", a file's name).
QString captionIn(const Fields &fields)
{
    const QString described = fields.one("Exif.Image.ImageDescription");
    const bool ours = described != described.toUpper();
    const QString caption = fields.first({"Xmp.dc.description", "Iptc.Application2.Caption"});
    return ours ? described : caption;
}

QString placeIn(const Fields &fields)
{
    QStringList names;
    const auto add = [&names](const QString &name) {
        if (!name.isEmpty() && !names.contains(name))
            names.append(name);
    };
    add(fields.first({"Xmp.iptc.Location", "Iptc.Application2.SubLocation"}));
    add(fields.first({"Xmp.photoshop.City", "Iptc.Application2.City"}));
    add(fields.first({"Xmp.photoshop.State", "Iptc.Application2.ProvinceState"}));
    add(fields.first({"Xmp.photoshop.Country", "Iptc.Application2.CountryName"}));
    return names.join(u", "_s);
}

/// Degrees, minutes and seconds as degrees; nothing where they are out of range.
std::optional<double> degrees(const Fields &fields, const char *value, const char *half, QChar negative, double most)
{
    const QStringList parts = fields.all(value);
    double sum = 0;
    double scale = 1;
    for (const QString &part : parts) {
        const double below = part.section(u'/', 1).isEmpty() ? 1 : part.section(u'/', 1).toDouble();
        if (below == 0)
            return std::nullopt;
        sum += part.section(u'/', 0, 0).toDouble() / below / scale;
        scale *= 60;
    }
    if (parts.isEmpty() || !(sum >= 0 && sum <= most))
        return std::nullopt;
    return fields.one(half).startsWith(negative) ? -sum : sum;
}

QString coordinatesIn(const Fields &fields)
{
    const auto north = degrees(fields, "Exif.GPSInfo.GPSLatitude", "Exif.GPSInfo.GPSLatitudeRef", u'S', 90);
    const auto east = degrees(fields, "Exif.GPSInfo.GPSLongitude", "Exif.GPSInfo.GPSLongitudeRef", u'W', 180);
    return north && east ? u"%1, %2"_s.arg(*north, 0, 'f', 5).arg(*east, 0, 'f', 5) : QString();
}

void takeMoment(const Fields &fields, PhotoFields &photo)
{
    static constexpr const char *names[][2] = {
        {"Exif.Photo.DateTimeOriginal", "Exif.Photo.OffsetTimeOriginal"},
        {"Exif.Photo.DateTimeDigitized", "Exif.Photo.OffsetTimeDigitized"},
        {"Xmp.photoshop.DateCreated", nullptr},
        {"Xmp.exif.DateTimeOriginal", nullptr},
        {"Xmp.xmp.CreateDate", nullptr},
        {"Iptc.Application2.DateCreated", "Iptc.Application2.TimeCreated"},
    };
    for (const auto &[date, zone] : names) {
        const QString written = fields.one(date);
        photo.taken = photoMoment(written, zone ? fields.one(zone) : QString());
        if (photo.taken.isNull())
            continue;
        photo.takenAsWritten = written;
        photo.takenFrom = QString::fromLatin1(date);
        return;
    }
}

PhotoFields fieldsOf(const Exiv2::Image &image)
{
    const Fields fields(image);
    PhotoFields photo;
    photo.headline = fields.first(
        {"Xmp.photoshop.Headline", "Xmp.dc.title", "Iptc.Application2.Headline", "Iptc.Application2.ObjectName"});
    photo.caption = captionIn(fields);
    photo.creators = fields.all("Exif.Image.Artist");
    for (const char *name : {"Xmp.dc.creator", "Iptc.Application2.Byline"}) {
        if (photo.creators.isEmpty())
            photo.creators = fields.all(name);
    }
    photo.credit = fields.first({"Xmp.photoshop.Credit", "Iptc.Application2.Credit", "Exif.Image.Copyright",
                                 "Xmp.dc.rights", "Iptc.Application2.Copyright"});
    photo.place = placeIn(fields);
    if (photo.place.isEmpty())
        photo.place = coordinatesIn(fields);
    photo.keywords = fields.all("Xmp.dc.subject");
    if (photo.keywords.isEmpty())
        photo.keywords = fields.all("Iptc.Application2.Keywords");
    photo.mediaType = QString::fromStdString(image.mimeType());
    takeMoment(fields, photo);
    return photo;
}

} // namespace

Result<PhotoFields> photoFields(const QByteArray &bytes, const QString &fileName)
{
    static std::once_flag started;
    std::call_once(started, [] {
        Exiv2::LogMsg::setLevel(Exiv2::LogMsg::mute);
        Exiv2::enableBMFF();
        Exiv2::XmpParser::initialize();
    });
    QString detail;
    try {
        const auto image = Exiv2::ImageFactory::open(reinterpret_cast<const Exiv2::byte *>(bytes.constData()),
                                                     static_cast<long>(bytes.size()));
        image->readMetadata();
        return fieldsOf(*image);
    } catch (const std::exception &problem) { // exiv2's errors, and running out of memory
        detail = QString::fromUtf8(problem.what());
    }
    return Error{QCoreApplication::translate("Import", "\"%1\" is damaged: it is a picture that cannot be opened.")
                     .arg(fileName),
                 detail};
}

When photoMoment(const QString &date, const QString &zone)
{
    static const QRegularExpression form(
        uR"(^(\d{4})(?:[:-]?(\d\d)(?:[:-]?(\d\d)(?:[T ](\d\d):?(\d\d)(?::?(\d\d))?(?:\.\d+)?)?)?)?(Z|[+-]\d\d:?\d\d)?$)"_s);
    static const QRegularExpression time(uR"(^(\d\d):?(\d\d):?(\d\d)(Z|[+-]\d\d:?\d\d)?$)"_s);
    const QRegularExpressionMatch match = form.match(date.trimmed());
    if (!match.hasMatch() || match.captured(1) == u"0000"_s)
        return {};
    QString edtf = match.captured(1);
    QString clock = match.captured(4).isEmpty() ? QString()
                                                : match.captured(4) + u':' + match.captured(5) + u':'
            + (match.captured(6).isEmpty() ? u"00"_s : match.captured(6));
    QString offset = match.captured(7).isEmpty() ? zone : match.captured(7);
    if (const QRegularExpressionMatch apart = time.match(zone); apart.hasMatch() && clock.isEmpty()) {
        clock = apart.captured(1) + u':' + apart.captured(2) + u':' + apart.captured(3);
        offset = apart.captured(4);
    }
    if (offset.size() == 5)
        offset.insert(3, u':');
    const bool hasMonth = match.capturedLength(2) > 0 && match.captured(2) != u"00"_s;
    const bool hasDay = hasMonth && match.capturedLength(3) > 0 && match.captured(3) != u"00"_s;
    if (hasMonth)
        edtf += u'-' + match.captured(2);
    if (hasDay)
        edtf += u'-' + match.captured(3);
    const QString day = edtf;
    if (hasDay && !clock.isEmpty())
        edtf += u'T' + clock + offset;
    const Result<When> when = When::fromEdtf(edtf);
    const Result<When> whole = when ? when : When::fromEdtf(day);
    return whole ? *whole : When();
}

} // namespace dateline
