// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>
#include <QStringList>

namespace dateline::test {

/// Writes a PDF of A4 pages with lines of Helvetica, as small as the format allows.
class PdfFile {
public:
    /// Starts a page; lines are placed from its top left corner, in points.
    PdfFile &page()
    {
        m_pages.append(QByteArray());
        return *this;
    }

    PdfFile &line(double x, double y, double size, const QByteArray &text, bool bold = false)
    {
        QByteArray escaped = text;
        escaped.replace('\\', "\\\\").replace('(', "\\(").replace(')', "\\)");
        m_pages.last() += "BT /F" + QByteArray::number(bold ? 2 : 1) + ' ' + QByteArray::number(size) + " Tf "
            + QByteArray::number(x) + ' ' + QByteArray::number(Height - y) + " Td (" + escaped + ") Tj ET\n";
        return *this;
    }

    /// Lines below each other.
    PdfFile &column(double x, double y, double size, const QList<QByteArray> &lines)
    {
        for (const QByteArray &text : lines) {
            line(x, y, size, text);
            y += size * 1.2;
        }
        return *this;
    }

    PdfFile &title(const QByteArray &title)
    {
        m_title = title;
        return *this;
    }

    QByteArray bytes() const
    {
        QList<QByteArray> objects{"<</Type/Catalog/Pages 2 0 R>>", pageTree(),
                                  "<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>",
                                  "<</Type/Font/Subtype/Type1/BaseFont/Helvetica-Bold/Encoding/WinAnsiEncoding>>",
                                  "<</Title(" + m_title + ")>>"};
        for (qsizetype i = 0; i < m_pages.size(); ++i) {
            objects.append("<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 " + QByteArray::number(Height)
                           + "]/Resources<</Font<</F1 3 0 R/F2 4 0 R>>>>/Contents "
                           + QByteArray::number(objects.size() + 2) + " 0 R>>");
            objects.append("<</Length " + QByteArray::number(m_pages[i].size()) + ">>stream\n" + m_pages[i]
                           + "\nendstream");
        }
        return assembled(objects, "/Root 1 0 R/Info 5 0 R");
    }

    /// A file of numbered objects with its table.
    static QByteArray assembled(const QList<QByteArray> &objects, const QByteArray &trailer)
    {
        QByteArray file = "%PDF-1.4\n";
        QByteArray table = "xref\n0 " + QByteArray::number(objects.size() + 1) + "\n0000000000 65535 f \n";
        for (qsizetype i = 0; i < objects.size(); ++i) {
            table += QByteArray::number(file.size()).rightJustified(10, '0') + " 00000 n \n";
            file += QByteArray::number(i + 1) + " 0 obj\n" + objects[i] + "\nendobj\n";
        }
        return file + table + "trailer<</Size " + QByteArray::number(objects.size() + 1) + trailer + ">>\nstartxref\n"
            + QByteArray::number(file.size()) + "\n%%EOF\n";
    }

private:
    QByteArray pageTree() const
    {
        QByteArray kids;
        for (qsizetype i = 0; i < m_pages.size(); ++i)
            kids += QByteArray::number(6 + 2 * i) + " 0 R ";
        return "<</Type/Pages/Count " + QByteArray::number(m_pages.size()) + "/Kids[" + kids + "]>>";
    }

    static constexpr int Height = 842;
    QList<QByteArray> m_pages;
    QByteArray m_title;
};

} // namespace dateline::test
