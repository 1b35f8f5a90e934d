// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/render/PictureFormat.h"
#include "ui/render/PicturePainter.h"

#include <QCoreApplication>
#include <QIODevice>
#include <QPageLayout>
#include <QPainter>
#include <QPdfWriter>
#include <QXmlStreamWriter>

namespace dateline {

using namespace Qt::StringLiterals;

namespace {

/// Title and description as XMP (ISO 16684-1); the document's own dictionary has a place for the title alone.
QByteArray metadata(const PicturePage &page)
{
    static constexpr auto dc = "http://purl.org/dc/elements/1.1/"_L1;
    static constexpr auto rdf = "http://www.w3.org/1999/02/22-rdf-syntax-ns#"_L1;
    QByteArray bytes;
    QXmlStreamWriter xml(&bytes);
    xml.writeProcessingInstruction(u"xpacket"_s, u"begin=\"\uFEFF\" id=\"W5M0MpCehiHzreSzNTczkc9d\""_s);
    xml.writeNamespace(u"adobe:ns:meta/"_s, u"x"_s);
    xml.writeStartElement(u"adobe:ns:meta/"_s, u"xmpmeta"_s);
    xml.writeNamespace(rdf, u"rdf"_s);
    xml.writeStartElement(rdf, "RDF"_L1);
    xml.writeNamespace(dc, u"dc"_s);
    xml.writeStartElement(rdf, "Description"_L1);
    xml.writeAttribute(rdf, "about"_L1, {});
    for (const auto &[name, words] :
         {std::pair("title"_L1, page.title), std::pair("description"_L1, page.description)}) {
        xml.writeStartElement(dc, name);
        xml.writeStartElement(rdf, "Alt"_L1);
        xml.writeStartElement(rdf, "li"_L1);
        xml.writeAttribute(u"xml:lang"_s, u"x-default"_s);
        xml.writeCharacters(words);
        xml.writeEndElement();
        xml.writeEndElement();
        xml.writeEndElement();
    }
    xml.writeEndElement();
    xml.writeEndElement();
    xml.writeEndElement();
    xml.writeProcessingInstruction(u"xpacket"_s, u"end=\"w\""_s);
    return bytes;
}

} // namespace

Result<void> writePdf(const QList<PicturePage> &pages, const Theme &theme, QIODevice &device, const Progress &progress)
{
    const PicturePage &page = pages.first();
    constexpr int unitsPerInch = 1200;
    constexpr double pointsPerInch = 72;
    QPdfWriter writer(&device);
    writer.setTitle(page.title);
    writer.setCreator(u"Dateline"_s);
    writer.setDocumentXmpMetadata(metadata(page));
    writer.setResolution(unitsPerInch);
    writer.setPageLayout(QPageLayout(
        QPageSize(QSizeF(page.size) * pointsPerInch / page.dpi, QPageSize::Point, u"Picture"_s, QPageSize::ExactMatch),
        QPageLayout::Portrait, QMarginsF()));
    QPainter painter;
    if (!painter.begin(&writer))
        return Error{QCoreApplication::translate("PictureFormat", "The picture could not be written."),
                     device.errorString()};
    painter.scale(double(unitsPerInch) / page.dpi, double(unitsPerInch) / page.dpi);
    for (qsizetype i = 0; i < pages.size() && !progress.cancelled(); ++i) {
        if (i > 0)
            writer.newPage();
        paintPicture(painter, pages.at(i), theme);
        progress.report(double(i + 1) / double(pages.size()));
    }
    return {};
}

} // namespace dateline
