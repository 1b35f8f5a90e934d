// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/import/pdf/PdfFormat.h"

#include "core/import/FoundSource.h"
#include "core/import/pdf/PdfArticle.h"

#include <QCoreApplication>

#include <poppler/cpp/poppler-document.h>
#include <poppler/cpp/poppler-global.h>
#include <poppler/cpp/poppler-page.h>

#include <array>
#include <memory>

using namespace Qt::StringLiterals;

namespace dateline {

namespace {

constexpr int MostPages = 2000;
constexpr size_t MostWordsOfAPage = 50'000;

Error failure(const char *sentence, const QString &name)
{
    return {QCoreApplication::translate("Import", sentence).arg(name), name};
}

bool sniffPdf(const QByteArray &head, const QString &)
{
    return head.first(std::min<qsizetype>(head.size(), 1024)).contains("%PDF-");
}

QString textOf(const poppler::ustring &text)
{
    return QString::fromUtf16(reinterpret_cast<const char16_t *>(text.data()), static_cast<qsizetype>(text.size()));
}

/// Ligatures as the letters they stand for; no control characters.
QString legible(const QString &text)
{
    QString clean;
    for (QChar c : text) {
        if (c >= u'\uFB00' && c <= u'\uFB06')
            clean += QString(c).normalized(QString::NormalizationForm_KC);
        else if (c.isPrint() || c == u'\u00AD' || c.isSurrogate())
            clean += c;
    }
    return clean;
}

bool isBold(const poppler::text_box &box)
{
    if (!box.has_font_info())
        return false;
    const QString name = QString::fromStdString(box.get_font_name());
    static const std::array marks{"bold"_L1, "black"_L1, "heavy"_L1, "semibd"_L1};
    return std::any_of(marks.begin(), marks.end(),
                       [&name](QLatin1StringView mark) { return name.contains(mark, Qt::CaseInsensitive); });
}

/// How far most of the text is turned, in quarters.
int usualRotation(const std::vector<poppler::text_box> &boxes)
{
    std::array<size_t, 4> letters{};
    for (const poppler::text_box &box : boxes)
        letters[static_cast<size_t>(box.rotation()) % 4] += box.text().size();
    return static_cast<int>(std::max_element(letters.begin(), letters.end()) - letters.begin());
}

/// A box on a page of that size whose text is turned by quarters to the right, with the text made upright.
QRectF uprightBox(const poppler::rectf &box, const QSizeF &page, int quarters)
{
    const QRectF r = QRectF(box.x(), box.y(), box.width(), box.height()).normalized();
    switch (quarters) {
    case 1:
        return {r.top(), page.width() - r.right(), r.height(), r.width()};
    case 2:
        return {page.width() - r.right(), page.height() - r.bottom(), r.width(), r.height()};
    case 3:
        return {page.height() - r.bottom(), r.left(), r.height(), r.width()};
    default:
        return r;
    }
}

/// The page as if its text were upright; text turned otherwise is left out.
PdfPage readPage(const poppler::page &page)
{
    const std::vector<poppler::text_box> boxes = page.text_list(poppler::page::text_list_include_font);
    if (boxes.size() > MostWordsOfAPage)
        return {};
    const poppler::rectf frame = page.page_rect();
    const int rotation = usualRotation(boxes);
    const QSizeF size(frame.width(), frame.height());
    QList<PdfWord> words;
    for (const poppler::text_box &box : boxes) {
        const QString text = legible(textOf(box.text()));
        if (box.rotation() != rotation || text.isEmpty())
            continue;
        const QRectF place = uprightBox(box.bbox(), size, rotation);
        const double letters = box.has_font_info() ? box.get_font_size() : place.height();
        words.append({text, place, letters, isBold(box), box.has_space_after()});
    }
    return {rotation % 2 == 0 ? size.height() : size.width(), pdfLines(words)};
}

Result<ImportedSource> readPdf(const QByteArray &bytes, const QString &fileName, const ImportHints &hints,
                               const Progress &progress)
{
    poppler::set_debug_error_function([](const std::string &, void *) {}, nullptr);
    const std::unique_ptr<poppler::document> pdf(
        poppler::document::load_from_raw_data(bytes.constData(), static_cast<int>(bytes.size())));
    if (!pdf)
        return failure("\"%1\" is damaged: it is a PDF that cannot be opened.", fileName);
    if (pdf->is_locked())
        return failure("\"%1\" is locked with a password. Save it without one and import that.", fileName);
    if (pdf->pages() > MostPages)
        return failure("\"%1\" has more than 2000 pages, the most that can be imported. Import the pages you need as a "
                       "file of their own.",
                       fileName);
    QList<PdfPage> pages;
    for (int number = 0; number < pdf->pages(); ++number) {
        const std::unique_ptr<poppler::page> page(pdf->create_page(number));
        pages.append(page ? readPage(*page) : PdfPage());
        progress.report(double(number) / pdf->pages());
        if (progress.cancelled())
            return failure("The import was cancelled.", fileName);
    }
    const Document document = pdfArticle(std::move(pages), {textOf(pdf->get_title()), hints.language});
    if (document.blocks.isEmpty())
        return failure("\"%1\" holds no text. If it is a scan, have its text recognised (OCR) and import what comes of "
                       "that.",
                       fileName);
    Source found;
    found.mediaType = u"application/pdf"_s;
    return foundSource(document, found, bytes, fileName, hints);
}

} // namespace

ImportFormat pdfFormat()
{
    return {QCoreApplication::translate("Import", "PDF"), {u"*.pdf"_s}, &sniffPdf, &readPdf};
}

} // namespace dateline
