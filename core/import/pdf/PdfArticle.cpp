// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/import/pdf/PdfArticle.h"

#include "core/import/ArticleLanguage.h"
#include "core/import/DocumentWriter.h"
#include "core/import/pdf/PdfParagraphs.h"
#include "core/text/Credits.h"
#include "core/text/LineKinds.h"
#include "core/text/Pages.h"

#include <QMap>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace dateline {

namespace {

constexpr double TitleSize = 1.25; ///< The least, in parts of the text's.
constexpr double HeadingSize = 1.12;
constexpr double CaptionSize = 0.96; ///< The most.
constexpr qsizetype LongestTitle = 300;
constexpr qsizetype MostHeadingLines = 3;

/// The size that most letters have.
double textSize(const QList<PdfParagraph> &paragraphs)
{
    QMap<int, qsizetype> letters;
    for (const PdfParagraph &paragraph : paragraphs)
        letters[qRound(paragraph.size * 4)] += paragraph.text.size();
    const auto most = std::max_element(letters.begin(), letters.end());
    return most == letters.end() ? 0 : most.key() / 4.0;
}

/// The paragraphs of the first page that are set largest, where they are larger than the text: half-open range.
IndexRange titleRange(const QList<PdfParagraph> &paragraphs, double text)
{
    const int firstPage = paragraphs.first().page;
    IndexRange range;
    double largest = TitleSize * text;
    for (qsizetype i = 0; i < paragraphs.size() && paragraphs[i].page == firstPage; ++i) {
        const PdfParagraph &paragraph = paragraphs[i];
        if (paragraph.size < largest || paragraph.text.size() < 4 || paragraph.text.size() > LongestTitle)
            continue;
        if (paragraph.size == largest && !range.isEmpty() && range.last == i)
            range.last = i + 1;
        else if (paragraph.size > largest || range.isEmpty())
            range = {i, i + 1};
        largest = paragraph.size;
    }
    return range;
}

/// Whether what the file calls its title is one: programs write file names there.
bool isTitle(const QString &title)
{
    static const QRegularExpression fileName(u"\\.\\w{2,5}$|[\\\\/]|_"_s);
    return title.contains(u' ') && title.size() <= LongestTitle && !fileName.match(title).hasMatch();
}

BlockKind kindOf(const PdfParagraph &paragraph, double text, const QString &language)
{
    static const QRegularExpression label(u"^\\p{L}+\\.? \\d+\\s*[.:|\u2013\u2014-]"_s);
    const bool isLine = paragraph.lineCount <= MostHeadingLines && paragraph.page == paragraph.lastPage;
    const bool small = paragraph.size < CaptionSize * text;
    if (small
        && (kindOfLine(paragraph.text, language) == BlockKind::Caption || label.match(paragraph.text).hasMatch()
            || !trailingCredit(paragraph.text, language).isEmpty()))
        return BlockKind::Caption;
    if (isLine && paragraph.size > HeadingSize * text && paragraph.text.size() <= LongestTitle)
        return BlockKind::Heading;
    if (isLine && paragraph.bold && !small && !endsSentence(paragraph.text)
        && kindOfLine(paragraph.text, language) != BlockKind::Byline)
        return BlockKind::Heading;
    return BlockKind::Paragraph;
}

} // namespace

Document pdfArticle(QList<PdfPage> pages, const PdfInfo &info)
{
    cutMargins(pages);
    QList<QList<PdfBlock>> blocks;
    QSet<QString> words;
    for (const PdfPage &page : pages) {
        blocks.append(pdfBlocks(page.lines));
        words.unite(wordsOf(blocks.last()));
    }
    QList<PdfParagraph> paragraphs;
    for (qsizetype page = 0; page < blocks.size(); ++page) {
        for (const PdfBlock &block : blocks[page])
            paragraphs += pdfParagraphs(block, static_cast<int>(page) + 1, words);
    }
    if (paragraphs.isEmpty())
        return {};
    paragraphs = joinParagraphs(paragraphs, words);

    const double size = textSize(paragraphs);
    const IndexRange title = titleRange(paragraphs, size);
    QStringList titleLines;
    for (qsizetype i = title.first; i < title.last; ++i)
        titleLines.append(paragraphs[i].text);
    if (titleLines.isEmpty() && isTitle(info.title))
        titleLines.append(info.title.simplified());
    QStringList texts;
    for (const PdfParagraph &paragraph : paragraphs)
        texts.append(paragraph.text);
    const QString language = articleLanguage(info.language, texts.join(u'\n'));
    DocumentWriter writer(titleLines.join(u' '), {}, language);
    int page = 1;
    for (qsizetype i = 0; i < paragraphs.size(); ++i) {
        if (i >= title.first && i < title.last)
            continue;
        for (; page < paragraphs[i].page; ++page)
            writer.startPage();
        writer.add(paragraphs[i].text, kindOf(paragraphs[i], size, language));
        page += static_cast<int>(paragraphs[i].text.count(PageBreak));
    }
    return writer.document();
}

} // namespace dateline
