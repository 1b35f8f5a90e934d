// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/reading/words/Dialogue.h"

#include "core/reading/words/Lexicon.h"

using namespace Qt::StringLiterals;

namespace dateline {

namespace {

class DialogueReader {
public:
    DialogueReader(const Document &document, qsizetype block, IndexRange tokens)
        : m_document(document)
        , m_block(block)
        , m_tokens(tokens)
        , m_dashes(WordList::named(u"quotation-dashes"_s, document.language))
        , m_lexicon(Lexicon::of(document.language))
    {
    }

    QList<Quotation> run()
    {
        const qsizetype first = m_tokens.first;
        if (first + 1 >= m_tokens.last || !isDash(first) || !touches(first + 1)
            || token(first + 1).kind == TokenKind::Number)
            return {};
        qsizetype start = first;
        for (qsizetype i = first + 1; i < m_tokens.last; ++i) {
            if (!opensRemark(i))
                continue;
            const qsizetype end = remarkEnd(i);
            if (isCue(i + 1, end)) {
                add(start, i + 1);
                start = behindSigns(end);
            }
            i = end;
        }
        add(start, m_tokens.last);
        return std::move(m_found);
    }

private:
    const Token &token(qsizetype i) const { return m_document.tokens[i]; }
    bool isDash(qsizetype i) const { return m_dashes.contains(token(i).lower); }
    bool touches(qsizetype i) const { return token(i - 1).span.end == token(i).span.start; }

    bool opensRemark(qsizetype i) const { return isDash(i) && !touches(i) && i + 1 < m_tokens.last && touches(i + 1); }

    /// The dash that closes the remark behind dash number i; the block's end where none does.
    qsizetype remarkEnd(qsizetype i) const
    {
        qsizetype end = i + 1;
        while (end < m_tokens.last && !(isDash(end) && touches(end)))
            ++end;
        return end;
    }

    /// "said Roe", "he asked him again"
    bool isCue(qsizetype first, qsizetype last) const
    {
        for (qsizetype i = first; i < last; ++i) {
            WordFacts other;
            const WordFacts &word = m_lexicon.facts(token(i), other);
            if ((word.verb.forms & (PastForm | PresentForm)) && word.verb.cue)
                return word.verb.cue->quote;
            if (word.closedClass != WordClass::Adverb)
                return false;
        }
        return false;
    }

    qsizetype behindSigns(qsizetype dash) const
    {
        qsizetype next = dash + 1;
        while (next < m_tokens.last && touches(next) && token(next).kind == TokenKind::Punctuation)
            ++next;
        return next;
    }

    /// Takes the words of tokens start to end; dashes at its ends are folded with them, but are not of the words.
    void add(qsizetype start, qsizetype end)
    {
        const qsizetype first = start < end && isDash(start) ? start + 1 : start;
        const qsizetype last = end > first && isDash(end - 1) ? end - 1 : end;
        if (first < last)
            m_found.append({.span = {token(first).span.start, token(last - 1).span.end},
                            .tokens = {start, end},
                            .block = m_block,
                            .continues = false,
                            .open = false,
                            .single = false});
    }

    const Document &m_document;
    qsizetype m_block;
    IndexRange m_tokens;
    const WordList &m_dashes;
    const Lexicon &m_lexicon;
    QList<Quotation> m_found;
};

} // namespace

QList<Quotation> findDialogue(const Document &document, qsizetype block, IndexRange tokens)
{
    return DialogueReader(document, block, tokens).run();
}

} // namespace dateline
