// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/reading/words/Quotations.h"

#include "core/reading/words/Dialogue.h"

#include <array>

namespace dateline {

namespace {

struct MarkPair {
    QStringView opening;
    QStringView closing; ///< Each of its characters closes.
    bool single;
};

constexpr std::array<MarkPair, 9> MarkPairs = {{
    {u"\u201C", u"\u201D\"", false},
    {u"\u201E", u"\u201C\u201D", false},
    {u"\"", u"\"\u201D", false},
    {u"\u00AB", u"\u00BB", false},
    {u"\u00BB", u"\u00AB", false},
    {u"\u201D", u"\u201D\"", false}, // Typed where the opening one was meant.
    {u"\u2018", u"\u2019'", true},
    {u"'", u"'", true},
    {u"\u2039", u"\u203A", true},
}};

const MarkPair *pairOpenedBy(QStringView mark)
{
    if (mark == u"``" || mark == u"''") // As newspapers' wires and corpora write them.
        mark = u"\"";
    const auto found =
        std::find_if(MarkPairs.begin(), MarkPairs.end(), [&](const auto &p) { return p.opening == mark; });
    return found == MarkPairs.end() ? nullptr : &*found;
}

/// Pairs the quotation marks of one block.
class BlockQuotations {
public:
    BlockQuotations(const Document &document, qsizetype block, IndexRange tokens)
        : m_document(document)
        , m_block(block)
        , m_tokens(tokens)
    {
    }

    QList<Quotation> run()
    {
        for (qsizetype i = m_tokens.first; i < m_tokens.last; ++i) {
            if (m_document.tokens[i].kind == TokenKind::Quote)
                take(i);
        }
        if (m_pair && !m_pair->single)
            close(m_tokens.last - 1, true);
        return m_found;
    }

private:
    QStringView mark(qsizetype i) const { return m_document.words(m_document.tokens[i].span); }

    void take(qsizetype i)
    {
        if (m_pair && closes(i))
            close(i, false);
        else if (canOpen(i))
            open(i);
    }

    bool closes(qsizetype i) const
    {
        const bool wire = mark(i) == u"''" && m_pair->opening == u"\"";
        if (!wire && !m_pair->closing.contains(mark(i).front()))
            return false;
        return !looksOpening(i) || mark(m_first) != mark(i);
    }

    bool canOpen(qsizetype i) const
    {
        const MarkPair *pair = pairOpenedBy(mark(i));
        if (!pair || !looksOpening(i))
            return false;
        return !m_pair || m_pair->single || (mark(m_first) == mark(i) && !pair->single);
    }

    bool looksOpening(qsizetype i) const
    {
        const auto &tokens = m_document.tokens;
        const bool touchesNext = i + 1 < m_tokens.last && tokens[i + 1].span.start == tokens[i].span.end;
        const bool touchesWord = i > m_tokens.first && tokens[i - 1].span.end == tokens[i].span.start
            && !QStringView(u"([{-\u2013\u2014/").contains(mark(i - 1).back());
        return touchesNext && !touchesWord;
    }

    void open(qsizetype i)
    {
        if (m_pair && !m_pair->single)
            close(i - 1, true);
        m_pair = pairOpenedBy(mark(i));
        m_first = i;
    }

    void close(qsizetype last, bool open)
    {
        const auto &tokens = m_document.tokens;
        m_found.append({.span = {tokens[m_first].span.start, tokens[last].span.end},
                        .tokens = {m_first, last + 1},
                        .block = m_block,
                        .continues = false,
                        .open = open,
                        .single = m_pair->single});
        m_pair = nullptr;
    }

    const Document &m_document;
    qsizetype m_block;
    IndexRange m_tokens;
    const MarkPair *m_pair = nullptr; ///< Of the quotation that is open.
    qsizetype m_first = 0; ///< Its opening mark.
    QList<Quotation> m_found;
};

IndexRange tokensOf(const Document &document, const TextBlock &block)
{
    if (block.sentences.first >= block.sentences.last)
        return {};
    return {document.sentences[block.sentences.first].tokens.first,
            document.sentences[block.sentences.last - 1].tokens.last};
}

} // namespace

QList<Quotation> findQuotations(const Document &document)
{
    QList<Quotation> found;
    for (qsizetype block = 0; block < document.blocks.size(); ++block) {
        const IndexRange tokens = tokensOf(document, document.blocks[block]);
        QList<Quotation> here = findDialogue(document, block, tokens);
        if (here.isEmpty())
            here = BlockQuotations(document, block, tokens).run();
        const bool before = !found.isEmpty() && found.back().open && found.back().block == block - 1;
        if (before && !here.isEmpty() && here.front().tokens.first == tokens.first)
            here.front().continues = true;
        found += here;
    }
    return found;
}

} // namespace dateline
