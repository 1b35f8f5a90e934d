// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/import/html/ArticleFinder.h"

#include "core/text/LineKinds.h"

#include <algorithm>
#include <numeric>

using namespace Qt::StringLiterals;

namespace dateline {

namespace {

constexpr double BlockCost = 25; ///< Letters that a block must have before it speaks for the text around it.
constexpr double LinkCost = 2; ///< How much a linked letter takes from that.
constexpr double ScrapCost = 10; ///< The most that a short block without links speaks against it.
constexpr double LeastWeight = -100; ///< The most that a whole element does, since it can be left out.
constexpr double BodyFactor = 1.3; ///< What it counts for an element to call itself the body,
constexpr double BodyBonus = 500; ///< and that it does.
constexpr double MostlyLinked = 0.5;
constexpr qsizetype ShortArticle = 250; ///< Letters
constexpr qsizetype MuchLonger = 3; ///< times
constexpr double AllLinked = 0.9;
constexpr qsizetype LongLine = 60; ///< Letters

class Finder {
public:
    Finder(const HtmlTree &tree, const PageText &page)
        : m_tree(tree)
        , m_page(page)
        , m_linked(tree.size())
        , m_weight(tree.size())
    {
        for (const PageBlock &block : page.blocks)
            m_linked[block.element] += block.linked;
        sumUp(m_linked);
        for (const PageBlock &block : page.blocks)
            m_weight[block.element] += weight(block);
        sumUpWeights();
    }

    QList<qsizetype> run() const
    {
        QList<qsizetype> article;
        if (m_tree.size() == 0)
            return article;
        const int root = bestElement();
        for (qsizetype i = 0; i < m_page.blocks.size(); ++i) {
            if (belongs(m_page.blocks[i], root))
                article.append(i);
        }
        trimEnds(article);
        return article;
    }

private:
    /// Makes each element's figure that of all it holds.
    template <typename Number> void sumUp(QList<Number> &figures) const
    {
        for (int i = m_tree.size() - 1; i > 0; --i) {
            if (m_tree[i].parent >= 0)
                figures[m_tree[i].parent] += figures[i];
        }
    }

    /// What speaks against an element speaks only so much against those around it, since it can be left out.
    void sumUpWeights()
    {
        for (int i = m_tree.size() - 1; i > 0; --i) {
            if (m_tree[i].parent >= 0)
                m_weight[m_tree[i].parent] += std::max(m_weight[i], LeastWeight);
        }
    }

    double weight(const PageBlock &block) const
    {
        const auto letters = static_cast<double>(block.letters);
        if (m_page.asides[block.element])
            return -letters;
        if (block.kind != BlockKind::Paragraph)
            return 0;
        return std::max(letters - BlockCost, -ScrapCost) - LinkCost * static_cast<double>(block.linked);
    }

    /// The smallest element with the greatest weight; one that calls itself the article's body is preferred, together
    /// with its further pieces.
    int bestElement() const
    {
        int best = 0;
        for (int i = 1; i < m_tree.size(); ++i) {
            const bool holdsText = m_page.letters[i] > 0 && !m_tree[i].is(u"p");
            if (holdsText && preference(i) >= preference(best))
                best = i;
        }
        return withFurtherPieces(best);
    }

    bool isBody(int element) const
    {
        return m_page.hints[element].testFlag(PageHint::Body) && !m_page.asides[element] && !m_tree[element].is(u"p");
    }

    double preference(int element) const
    {
        const double weight = m_weight[element];
        return isBody(element) ? std::max(weight, BodyFactor * weight) + BodyBonus : weight;
    }

    int withFurtherPieces(int root) const
    {
        if (!isBody(root))
            return root;
        int whole = root;
        for (int above = m_tree[root].parent, levels = 0; above > 0 && levels < 3;
             above = m_tree[above].parent, ++levels) {
            if (m_weight[above] > m_weight[whole] * 1.05 && hasPiece(above, root))
                whole = above;
        }
        return whole;
    }

    /// Whether an element holds a body beside the one at root, of the same class.
    bool hasPiece(int element, int root) const
    {
        for (int i = element + 1; i < m_tree[element].end; ++i) {
            if (i == root)
                i = m_tree[root].end - 1;
            else if (isBody(i) && m_weight[i] > 0 && m_tree[i].name == m_tree[root].name)
                return true;
        }
        return false;
    }

    /// Whether a block is a link rather than a part of the text: mostly linked, like all that its element holds, and no
    /// sentence with a link in it.
    bool isLink(const PageBlock &block) const
    {
        const double share =
            static_cast<double>(block.linked) / static_cast<double>(std::max<qsizetype>(block.letters, 1));
        const bool sentence = block.letters > LongLine && share < AllLinked && endsSentence(block.text);
        return share > MostlyLinked && !sentence && linkShare(block.element) > MostlyLinked;
    }

    double linkShare(int element) const
    {
        return m_page.letters[element] > 0
            ? static_cast<double>(m_linked[element]) / static_cast<double>(m_page.letters[element])
            : 0;
    }

    bool belongs(const PageBlock &block, int root) const
    {
        const bool within = block.element >= root && block.element < m_tree[root].end;
        if (m_page.asides[block.element])
            return false;
        if (!within)
            return block.kind == BlockKind::Caption && m_tree.isWithin(block.element, u"figcaption")
                && isBeside(block.element, root);
        if (block.kind == BlockKind::Paragraph && isLink(block))
            return false;
        const bool paragraph = m_tree[block.element].is(u"p") || m_tree[block.element].is(u"li");
        for (int i = paragraph ? m_tree[block.element].parent : block.element; i > root; i = m_tree[i].parent) {
            if (m_weight[i] < 0 && linkShare(i) > 0.4)
                return false;
        }
        return true;
    }

    /// Whether an element lies in the same <article>, or <main>, as the root.
    bool isBeside(int element, int root) const
    {
        for (int above = m_tree[root].parent; above > 0; above = m_tree[above].parent) {
            if (m_tree[above].is(u"article") || m_tree[above].is(u"main"))
                return element > above && element < m_tree[above].end;
        }
        return false;
    }

    /// A heading at the end that nothing follows belongs to what was left out.
    void trimEnds(QList<qsizetype> &article) const
    {
        while (!article.isEmpty() && m_page.blocks[article.last()].kind == BlockKind::Heading)
            article.removeLast();
    }

    const HtmlTree &m_tree;
    const PageText &m_page;
    QList<qsizetype> m_linked; ///< Letters of each element that are links, with all it holds.
    QList<double> m_weight;
};

qsizetype lettersOf(const QList<qsizetype> &article, const PageText &page)
{
    return std::accumulate(article.begin(), article.end(), qsizetype(0), [&page](qsizetype letters, qsizetype block) {
        return letters + page.blocks[block].letters;
    });
}

} // namespace

QList<qsizetype> findArticle(const HtmlTree &tree, const PageText &page)
{
    const QList<qsizetype> article = Finder(tree, page).run();
    if (lettersOf(article, page) > ShortArticle)
        return article;
    PageText unnamed = page; // Its names may mislead.
    unnamed.asides.fill(false);
    const QList<qsizetype> other = Finder(tree, unnamed).run();
    return lettersOf(other, page) > MuchLonger * lettersOf(article, page) ? other : article;
}

} // namespace dateline
