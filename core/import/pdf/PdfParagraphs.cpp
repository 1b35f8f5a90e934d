// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/import/pdf/PdfParagraphs.h"

#include "core/text/LineKinds.h"
#include "core/text/Pages.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace dateline {

namespace {

constexpr double Indent = 0.8; ///< In parts of the size.
constexpr double ShortLine = 0.15; ///< Share of the block's width that a paragraph's last line leaves.
constexpr double WiderGap = 0.35; ///< Beyond the usual one, in parts of the size.
constexpr qsizetype LookBack = 8; ///< Paragraphs that may stand between two halves of one.

const QString bullets = u"\u2022\u25CF\u25AA\u25E6\u2023\u2219"_s;
constexpr QChar SoftHyphen = u'\u00AD';

bool endsWithHyphen(const QString &text)
{
    return text.size() > 1 && (text.back() == u'-' || text.back() == u'\u2010' || text.back() == SoftHyphen)
        && text[text.size() - 2].isLetter();
}

/// A word without what stands around it.
QString bare(QStringView word)
{
    while (!word.isEmpty() && !word.front().isLetterOrNumber())
        word = word.sliced(1);
    while (!word.isEmpty() && !word.back().isLetterOrNumber())
        word.chop(1);
    return word.toString().toCaseFolded();
}

/// Adds a line or a paragraph's second half to a text; `between` are the page breaks on the way.
void append(QString &text, QString more, const QString &between, const QSet<QString> &words)
{
    if (endsWithHyphen(text) && between.isEmpty() && more.front().isLetterOrNumber() && !more.front().isLower()) {
        text += more; // "Lund-" and "Paris"
        return;
    }
    if (!endsWithHyphen(text) || !more.front().isLower()) {
        text += (between.isEmpty() ? u" "_s : between) + more;
        return;
    }
    const QString first = text.sliced(text.lastIndexOf(u' ') + 1).chopped(1);
    const qsizetype end = more.indexOf(u' ');
    const QString rest = end < 0 ? more : more.first(end);
    const bool compound = text.back() != SoftHyphen && !words.contains(bare(QString(first + rest)))
        && words.contains(bare(QString(first + u'-' + rest)));
    if (!compound)
        text.chop(1);
    if (!between.isEmpty() && end >= 0)
        more.replace(end, 1, between);
    text += more;
}

double usualGap(const PdfBlock &block)
{
    QList<double> gaps;
    for (qsizetype i = 1; i < block.lines.size(); ++i)
        gaps.append(block.lines[i].box.top() - block.lines[i - 1].box.bottom());
    if (gaps.isEmpty())
        return 0;
    const auto lower = gaps.begin() + (gaps.size() - 1) / 2;
    std::nth_element(gaps.begin(), lower, gaps.end());
    return *lower;
}

class Cutter {
public:
    explicit Cutter(const PdfBlock &block)
        : m_block(block)
        , m_gap(usualGap(block))
    {
    }

    bool isIndented(const PdfLine &line) const { return line.box.left() > m_block.box.left() + Indent * line.size; }
    bool isFull(const PdfLine &line) const
    {
        return line.box.right() > m_block.box.right() - ShortLine * m_block.box.width();
    }

    bool beginsParagraph(qsizetype at) const
    {
        const PdfLine &line = m_block.lines[at];
        const PdfLine &before = m_block.lines[at - 1];
        if (line.box.top() - before.box.bottom() > m_gap + WiderGap * line.size || bullets.contains(line.text.front()))
            return true;
        if (isIndented(line) && !isIndented(before))
            return !endsWithHyphen(before.text);
        return endsSentence(before.text) && !isFull(before) && !line.text.front().isLower();
    }

private:
    const PdfBlock &m_block;
    double m_gap;
};

bool goesOn(const PdfParagraph &first, const PdfParagraph &second, bool adjacent)
{
    if (!first.closesBlock || !second.opensBlock || second.page - first.lastPage > 1 || first.bold != second.bold
        || std::abs(first.size - second.size) > 0.05 * first.size || endsSentence(first.text))
        return false;
    if (second.text.front().isLower() || endsWithHyphen(first.text))
        return true;
    return adjacent && first.full && !second.indented && first.lineCount > 1 && first.text.back() != u':';
}

} // namespace

QSet<QString> wordsOf(const QList<PdfBlock> &blocks)
{
    QSet<QString> words;
    for (const PdfBlock &block : blocks) {
        for (const PdfLine &line : block.lines) {
            for (QStringView word : QStringView(line.text).split(u' '))
                words.insert(bare(word));
        }
    }
    return words;
}

QList<PdfParagraph> pdfParagraphs(const PdfBlock &block, int page, const QSet<QString> &words)
{
    const Cutter cutter(block);
    QList<PdfParagraph> paragraphs;
    for (qsizetype i = 0; i < block.lines.size(); ++i) {
        const PdfLine &line = block.lines[i];
        if (i == 0 || cutter.beginsParagraph(i)) {
            paragraphs.append(
                {line.text, line.size, line.bold, page, page, 1, i == 0, false, cutter.isIndented(line), false});
        } else {
            append(paragraphs.last().text, line.text, {}, words);
            ++paragraphs.last().lineCount;
        }
        paragraphs.last().full = cutter.isFull(line);
    }
    paragraphs.last().closesBlock = true;
    return paragraphs;
}

QList<PdfParagraph> joinParagraphs(const QList<PdfParagraph> &paragraphs, const QSet<QString> &words)
{
    QList<PdfParagraph> joined;
    for (const PdfParagraph &paragraph : paragraphs) {
        qsizetype home = -1;
        for (qsizetype i = joined.size() - 1; i >= std::max<qsizetype>(0, joined.size() - LookBack); --i) {
            if (goesOn(joined[i], paragraph, i == joined.size() - 1)) {
                home = i;
                break;
            }
            if (std::abs(joined[i].size - paragraph.size) <= 0.05 * paragraph.size && joined[i].bold == paragraph.bold)
                break; // The text goes on from what was read last of it.
        }
        if (home < 0) {
            joined.append(paragraph);
            continue;
        }
        PdfParagraph &first = joined[home];
        append(first.text, paragraph.text, QString(paragraph.page - first.lastPage, PageBreak), words);
        first.lastPage = paragraph.lastPage;
        first.lineCount += paragraph.lineCount;
        first.closesBlock = paragraph.closesBlock;
        first.full = paragraph.full;
        // What stands between on the page before keeps to its page.
        for (; home + 1 < joined.size() && joined[home + 1].lastPage < joined[home].lastPage; ++home)
            joined.swapItemsAt(home, home + 1);
    }
    return joined;
}

} // namespace dateline
