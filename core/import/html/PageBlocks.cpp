// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/import/html/PageBlocks.h"

#include "core/text/LineKinds.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace dateline {

namespace {

constexpr qsizetype LongestCaption = 900;
constexpr double BodyOfPage = 0.15; ///< The least share of the page's text that an article's body has.
constexpr double WholeOfPage = 0.4; ///< An element with this share of the page's text is no aside.

class BlockGatherer {
public:
    explicit BlockGatherer(const HtmlTree &tree)
        : m_tree(tree)
    {
        m_page.hints.reserve(tree.size());
        for (const HtmlNode &node : tree.nodes())
            m_page.hints.append(node.isText() ? PageHints() : pageHints(node));
    }

    PageText run()
    {
        for (int node = 0; node < m_tree.size(); ++node) {
            closeUpTo(node);
            visit(node);
            if (m_skipTo > node)
                node = m_skipTo - 1;
        }
        flush();
        countLetters();
        markAsides();
        return std::move(m_page);
    }

private:
    struct Open {
        int end;
        int element;
        bool heading;
    };

    void countLetters()
    {
        m_page.letters.resize(m_tree.size());
        for (const PageBlock &block : m_page.blocks)
            m_page.letters[block.element] += block.letters;
        for (int i = m_tree.size() - 1; i > 0; --i) {
            if (m_tree[i].parent >= 0)
                m_page.letters[m_tree[i].parent] += m_page.letters[i];
        }
    }

    /// An element with an aside's name is none where it holds much of the page or the article's body.
    void markAsides()
    {
        m_page.asides.resize(m_tree.size());
        QList<bool> holdsBody(m_tree.size());
        for (int i = m_tree.size() - 1; i >= 0; --i) {
            holdsBody[i] = holdsBody[i] || (m_page.hints[i].testFlag(PageHint::Body) && shareOf(i) > BodyOfPage);
            if (holdsBody[i] && m_tree[i].parent >= 0)
                holdsBody[m_tree[i].parent] = true;
        }
        for (int i = 0; i < m_tree.size(); ++i) {
            const int parent = m_tree[i].parent;
            const bool named = m_page.hints[i].testAnyFlags(PageHint::Aside | PageHint::Quote)
                && shareOf(i) < WholeOfPage && !holdsBody[i];
            m_page.asides[i] = named || (parent >= 0 && m_page.asides[parent]);
        }
    }

    double shareOf(int element) const
    {
        const qsizetype page = std::max<qsizetype>(m_page.letters.value(0), 1);
        return static_cast<double>(m_page.letters[element]) / static_cast<double>(page);
    }

    void visit(int at)
    {
        const HtmlNode &node = m_tree[at];
        const PageHints hints = m_page.hints[at];
        m_skipTo = 0;
        if (node.showing == Showing::Hidden || hints.testFlag(PageHint::Unseen)) {
            m_skipTo = node.end;
            return;
        }
        if (node.isText())
            return addText(node.text, at < m_linkEnd);
        if (hints.testFlag(PageHint::Caption) && addCaption(at))
            return;
        if (node.is(u"a"))
            m_linkEnd = std::max(m_linkEnd, node.end);
        if (node.showing == Showing::Breaks)
            flush();
        if (node.showing == Showing::Block || node.showing == Showing::Heading) {
            flush();
            m_open.append({node.end, at, node.showing == Showing::Heading});
        }
    }

    void closeUpTo(int node)
    {
        while (!m_open.isEmpty() && m_open.last().end <= node) {
            flush();
            m_open.removeLast();
        }
    }

    void addText(const QString &text, bool linked)
    {
        m_text += text;
        if (linked)
            m_linked += lettersIn(text);
    }

    void flush()
    {
        PageBlock block;
        block.text = m_text.simplified();
        block.linked = m_linked;
        m_text.clear();
        m_linked = 0;
        if (block.text.isEmpty())
            return;
        block.letters = lettersIn(block.text);
        block.element = m_open.isEmpty() ? 0 : m_open.last().element;
        const bool heading = std::any_of(m_open.begin(), m_open.end(), [](const Open &open) { return open.heading; });
        block.kind = heading ? BlockKind::Heading : BlockKind::Paragraph;
        m_page.blocks.append(block);
    }

    /// A caption with its credit set apart; false where the element holds a caption and more.
    bool addCaption(int at)
    {
        const HtmlNode &node = m_tree[at];
        const bool inFigure = m_tree.isWithin(at, u"figure");
        PageBlock caption;
        for (int i = at; i < node.end; ++i) {
            const HtmlNode &inner = m_tree[i];
            const PageHints hints = m_page.hints[i];
            if ((inner.is(u"img") && !inFigure) || caption.text.size() > LongestCaption)
                return false;
            if (i != at && (inner.showing == Showing::Hidden || hints.testFlag(PageHint::Unseen))) {
                i = inner.end - 1;
            } else if (i != at && hints.testFlag(PageHint::Credit)) {
                caption.credit += u' ' + m_tree.textOf(i);
                i = inner.end - 1;
            } else {
                if (inner.showing != Showing::Inline || endsSentence(caption.text))
                    caption.text += u' ';
                caption.text += QStringView(inner.text).left(LongestCaption + 1);
            }
        }
        caption.text = caption.text.simplified();
        caption.credit = caption.credit.simplified();
        if (caption.text.size() > LongestCaption || (caption.text.isEmpty() && caption.credit.isEmpty()))
            return false;
        flush();
        caption.kind = BlockKind::Caption;
        caption.element = at;
        caption.letters = lettersIn(caption.text);
        m_page.blocks.append(caption);
        m_skipTo = node.end;
        return true;
    }

    const HtmlTree &m_tree;
    PageText m_page;
    QList<Open> m_open;
    QString m_text;
    qsizetype m_linked = 0;
    int m_linkEnd = 0;
    int m_skipTo = 0;
};

bool isIdeograph(QChar c)
{
    return (c >= u'\u3040' && c <= u'\u30FF') || (c >= u'\u3400' && c <= u'\u9FFF')
        || (c >= u'\uAC00' && c <= u'\uD7AF');
}

} // namespace

PageText pageText(const HtmlTree &tree)
{
    return BlockGatherer(tree).run();
}

qsizetype lettersIn(QStringView text)
{
    qsizetype letters = 0;
    for (QChar c : text)
        letters += isIdeograph(c) ? 3 : c.isLetterOrNumber() || c.isSurrogate() || c.isMark() ? 1 : 0;
    return letters;
}

} // namespace dateline
