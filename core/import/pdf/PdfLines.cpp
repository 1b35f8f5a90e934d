// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/import/pdf/PdfLines.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace dateline {

namespace {

// In parts of the font's size.
constexpr double Space = 0.15; ///< The least gap that parts two words.
constexpr double NarrowGutter = 0.8; ///< A gap between columns, where those above and below agree.
constexpr double WideGutter = 2.2; ///< A gap that no line of text has.
constexpr double Strip = 0.15; ///< Half of the strip that must be empty above and below.
constexpr double NextLine = 2.5; ///< The farthest a neighbouring line stands.

constexpr int AgreeingRows = 3; ///< Lines above and below that leave the strip empty.
constexpr qsizetype OpenRows = 64; ///< Rows that a word may still belong to.

/// All words at one height, in whichever column.
struct Row {
    QRectF box; ///< Of its first word; its words stand around the same middle.
    QList<PdfWord> words;
};

bool standsIn(const Row &row, const PdfWord &word)
{
    const double overlap = std::min(row.box.bottom(), word.box.bottom()) - std::max(row.box.top(), word.box.top());
    return overlap > 0.5 * std::min(row.box.height(), word.box.height());
}

QList<Row> rowsOf(QList<PdfWord> &words)
{
    std::stable_sort(words.begin(), words.end(),
                     [](const PdfWord &a, const PdfWord &b) { return a.box.center().y() < b.box.center().y(); });
    QList<Row> rows;
    for (const PdfWord &word : words) {
        Row *home = nullptr;
        const qsizetype first = std::max<qsizetype>(0, rows.size() - OpenRows);
        for (qsizetype i = rows.size() - 1; i >= first && !home; --i) {
            if (standsIn(rows[i], word))
                home = &rows[i];
        }
        if (!home) {
            rows.append(Row{word.box, {}});
            home = &rows.last();
        }
        home->words.append(word);
    }
    for (Row &row : rows)
        std::stable_sort(row.words.begin(), row.words.end(),
                         [](const PdfWord &a, const PdfWord &b) { return a.box.left() < b.box.left(); });
    return rows;
}

/// Where a line of text ends although words follow at the same height.
class Gutters {
public:
    explicit Gutters(const QList<Row> &rows)
        : m_rows(rows)
    {
    }

    bool between(qsizetype row, const PdfWord &left, const PdfWord &right) const
    {
        if (left.text.size() == 1 && !left.text.front().isLetterOrNumber())
            return false; // A bullet and its entry.
        const double gap = right.box.left() - left.box.right();
        const double size = std::max(1.0, std::min(left.size, right.size));
        if (gap > WideGutter * size)
            return true;
        if (gap < NarrowGutter * size)
            return false;
        const double middle = left.box.right() + gap / 2;
        return agreeing(row, -1, middle, size) + agreeing(row, 1, middle, size) >= AgreeingRows;
    }

private:
    int agreeing(qsizetype row, int step, double x, double size) const
    {
        int count = 0;
        for (qsizetype at = row + step; at >= 0 && at < m_rows.size() && count < AgreeingRows; at += step) {
            const double distance = std::abs(m_rows[at].box.center().y() - m_rows[at - step].box.center().y());
            if (distance > NextLine * size || isCrossed(m_rows[at], x - Strip * size, x + Strip * size))
                break;
            ++count;
        }
        return count;
    }

    static bool isCrossed(const Row &row, double from, double to)
    {
        return std::any_of(row.words.begin(), row.words.end(),
                           [from, to](const PdfWord &word) { return word.box.left() < to && word.box.right() > from; });
    }

    const QList<Row> &m_rows;
};

/// A small raised number behind a word.
bool isFootnoteMark(const PdfWord &word, const PdfWord &before)
{
    const bool number = std::all_of(word.text.begin(), word.text.end(), [](QChar c) { return c.isDigit(); });
    return number && word.size < 0.8 * before.size && word.box.bottom() < before.box.bottom()
        && word.box.left() - before.box.right() < 0.3 * before.size;
}

class LineWriter {
public:
    void add(const PdfWord &word)
    {
        if (m_last && isFootnoteMark(word, *m_last))
            return;
        if (m_last && (m_last->spaceAfter || word.box.left() - m_last->box.right() > Space * word.size))
            m_line.text += u' ';
        m_line.text += word.text;
        m_line.box = m_last ? m_line.box.united(word.box) : word.box;
        const int letters = static_cast<int>(word.text.size());
        m_letters += letters;
        m_bold += word.bold ? letters : 0;
        m_sizes[qRound(word.size * 4)] += letters;
        m_last = word;
    }

    bool isEmpty() const { return !m_last; }
    const PdfWord &last() const { return *m_last; }

    PdfLine line() const
    {
        PdfLine line = m_line;
        line.text = line.text.simplified();
        line.bold = m_bold * 5 > m_letters * 4;
        const auto most = std::max_element(m_sizes.begin(), m_sizes.end());
        line.size = most.key() / 4.0;
        return line;
    }

private:
    PdfLine m_line;
    std::optional<PdfWord> m_last;
    QMap<int, int> m_sizes; ///< Letters, by quarters of a point.
    int m_letters = 0;
    int m_bold = 0;
};

} // namespace

QList<PdfLine> pdfLines(QList<PdfWord> words)
{
    const QList<Row> rows = rowsOf(words);
    const Gutters gutters(rows);
    QList<PdfLine> lines;
    for (qsizetype row = 0; row < rows.size(); ++row) {
        LineWriter writer;
        for (const PdfWord &word : rows[row].words) {
            if (!writer.isEmpty() && gutters.between(row, writer.last(), word))
                lines.append(std::exchange(writer, LineWriter()).line());
            writer.add(word);
        }
        lines.append(writer.line());
    }
    lines.removeIf([](const PdfLine &line) { return line.text.isEmpty(); });
    std::stable_sort(lines.begin(), lines.end(),
                     [](const PdfLine &a, const PdfLine &b) { return a.box.top() < b.box.top(); });
    return lines;
}

} // namespace dateline
