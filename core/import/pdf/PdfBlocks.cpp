// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/import/pdf/PdfBlocks.h"

#include <algorithm>

namespace dateline {

namespace {

constexpr double SameSize = 0.08; ///< How far the sizes of one text differ, as a share.
constexpr double LeastGap = -0.5; ///< Between lines of one block, in parts of the size.
constexpr double MostGap = 0.9;
constexpr double Slack = 2; ///< Points by which boxes beside each other may overlap.
constexpr qsizetype MostBlocks = 400; ///< A page of more is no text in columns; it is read from top to bottom.

double overlap(double aFrom, double aTo, double bFrom, double bTo)
{
    return std::min(aTo, bTo) - std::max(aFrom, bFrom);
}

double across(const QRectF &a, const QRectF &b)
{
    return overlap(a.left(), a.right(), b.left(), b.right());
}

bool followsOn(const PdfLine &line, const PdfLine &last)
{
    const double size = std::max(line.size, last.size);
    const double gap = line.box.top() - last.box.bottom();
    return line.bold == last.bold && std::abs(line.size - last.size) <= SameSize * size && gap > LeastGap * size
        && gap < MostGap * size && line.box.center().y() > last.box.center().y() + 0.3 * size
        && across(line.box, last.box) > 0.5 * std::min(line.box.width(), last.box.width());
}

/// Lines that stand beside each line, by index.
QList<QList<qsizetype>> neighbours(const QList<PdfLine> &lines)
{
    QList<QList<qsizetype>> beside(lines.size());
    for (qsizetype i = 0; i < lines.size(); ++i) {
        for (qsizetype k = i + 1; k < lines.size() && lines[k].box.top() < lines[i].box.bottom(); ++k) {
            const double both =
                overlap(lines[i].box.top(), lines[i].box.bottom(), lines[k].box.top(), lines[k].box.bottom());
            if (both < 0.5 * std::min(lines[i].box.height(), lines[k].box.height()))
                continue;
            beside[i].append(k);
            beside[k].append(i);
        }
    }
    return beside;
}

QList<PdfBlock> gathered(const QList<PdfLine> &lines)
{
    const QList<QList<qsizetype>> beside = neighbours(lines);
    QList<PdfBlock> blocks;
    for (qsizetype i = 0; i < lines.size(); ++i) {
        const PdfLine &line = lines[i];
        PdfBlock *home = nullptr;
        int homes = 0;
        for (PdfBlock &block : blocks) {
            const PdfLine &last = block.lines.last();
            if (!followsOn(line, last))
                continue;
            // A line over two columns ends with itself.
            const bool alone = std::none_of(beside[i].begin(), beside[i].end(), [&](qsizetype other) {
                return across(lines[other].box, last.box) > Slack;
            });
            if (alone) {
                home = &block;
                ++homes;
            }
        }
        if (homes != 1) {
            blocks.append({{line}, line.box});
            continue;
        }
        home->lines.append(line);
        home->box = home->box.united(line.box);
    }
    return blocks;
}

class ReadingOrder {
public:
    explicit ReadingOrder(const QList<PdfBlock> &blocks)
        : m_blocks(blocks)
        , m_seen(blocks.size(), false)
    {
        std::stable_sort(m_blocks.begin(), m_blocks.end(), [](const PdfBlock &a, const PdfBlock &b) {
            return a.box.top() != b.box.top() ? a.box.top() < b.box.top() : a.box.left() < b.box.left();
        });
    }

    QList<PdfBlock> ordered()
    {
        if (m_blocks.size() > MostBlocks)
            return m_blocks;
        for (qsizetype i = 0; i < m_blocks.size(); ++i)
            visit(i);
        return m_ordered;
    }

private:
    void visit(qsizetype at)
    {
        if (m_seen[at])
            return;
        m_seen[at] = true;
        for (qsizetype i = 0; i < m_blocks.size(); ++i) {
            if (!m_seen[i] && isBefore(m_blocks[i].box, m_blocks[at].box))
                visit(i);
        }
        m_ordered.append(m_blocks[at]);
    }

    bool isBefore(const QRectF &a, const QRectF &b) const
    {
        if (across(a, b) > Slack)
            return a.top() < b.top();
        return a.center().x() < b.center().x() && !isParted(a, b);
    }

    bool isParted(const QRectF &a, const QRectF &b) const
    {
        const QRectF &upper = a.top() < b.top() ? a : b;
        const QRectF &lower = a.top() < b.top() ? b : a;
        return std::any_of(m_blocks.begin(), m_blocks.end(), [&](const PdfBlock &block) {
            return block.box.top() > upper.bottom() - Slack && block.box.bottom() < lower.top() + Slack
                && across(block.box, a) > Slack && across(block.box, b) > Slack;
        });
    }

    QList<PdfBlock> m_blocks;
    QList<bool> m_seen;
    QList<PdfBlock> m_ordered;
};

} // namespace

QList<PdfBlock> pdfBlocks(const QList<PdfLine> &lines)
{
    return ReadingOrder(gathered(lines)).ordered();
}

} // namespace dateline
