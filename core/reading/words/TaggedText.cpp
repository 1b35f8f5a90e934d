// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/reading/words/TaggedText.h"

#include "core/reading/words/WordTagger.h"
#include "core/text/LowerWords.h"

#include <QHash>
#include <QLoggingCategory>

#include <deque>

using namespace Qt::StringLiterals;

namespace dateline {

namespace {

Q_LOGGING_CATEGORY(reading, "dateline.reading")

/// All capitals; a small second letter tells nearly all other words.
bool isAcronym(QStringView word)
{
    return word.size() > 1 && !(word[1] >= u'a' && word[1] <= u'z') && word.toString().isUpper();
}

/// Cuts a document into sentences with their quotations folded.
class Folding {
public:
    Folding(const Document &document, const TextFacts &facts, const QList<Quotation> &quotations)
        : m_document(document)
        , m_facts(facts)
        , m_quotations(quotations)
    {
    }

    QList<TaggedSentence> run()
    {
        for (const Sentence &sentence : m_document.sentences)
            take(sentence);
        finish();
        if (m_cut > 0)
            qCInfo(reading, "%lld sentences are too long to be read as one and were cut",
                   static_cast<long long>(m_cut));
        return std::move(m_sentences);
    }

private:
    void take(const Sentence &sentence)
    {
        if (!m_now.words.isEmpty() && sentence.block != m_now.block)
            finish();
        m_now.block = sentence.block;
        if (m_now.words.isEmpty())
            m_now.words.reserve(std::min(sentence.tokens.last - sentence.tokens.first, LongestTaggedSentence));
        for (qsizetype i = std::max(sentence.tokens.first, m_next); i < sentence.tokens.last; i = m_next) {
            if (m_quotation < m_quotations.size() && m_quotations[m_quotation].tokens.first == i)
                addQuotation();
            else
                addWord(i);
        }
        if (m_next == sentence.tokens.last && !goesOn())
            finish();
    }

    void cutEndless()
    {
        if (m_now.words.size() < LongestTaggedSentence)
            return;
        const qsizetype block = m_now.block;
        finish();
        m_now.block = block;
        ++m_cut;
    }

    void addQuotation()
    {
        cutEndless();
        const Quotation &quotation = m_quotations[m_quotation];
        if (!m_now.words.isEmpty() && m_now.words.back().quotation >= 0 && !goesOn())
            finish();
        m_now.block = quotation.block;
        TaggedWord word;
        word.span = quotation.span;
        word.capital = isTitle(quotation);
        word.wordClass = word.capital ? WordClass::Name : WordClass::Quotation;
        word.token = quotation.tokens.first;
        word.quotation = m_quotation++;
        word.lower = lastSign(quotation);
        word.facts = &m_facts.of(word.lower);
        m_now.words.append(word);
        m_next = quotation.tokens.last;
    }

    void addWord(qsizetype i)
    {
        cutEndless();
        const TokenKind kind = m_document.tokens[i].kind;
        if (!m_now.words.isEmpty() && m_now.words.back().quotation >= 0 && kind != TokenKind::Punctuation
            && !goesOn()) {
            const qsizetype block = m_now.block;
            finish();
            m_now.block = block;
        }
        m_now.words.append(plainWord(m_document, m_facts, i));
        m_next = i + 1;
    }

    /// Whether a sentence goes on behind the quotation that was added last: "Why?" she asked.
    bool goesOn() const
    {
        if (m_now.words.isEmpty() || m_now.words.back().quotation < 0 || m_next >= m_document.tokens.size())
            return false;
        const Quotation &quotation = m_quotations[m_now.words.back().quotation];
        const QChar last = lastSign(quotation);
        if (!u".!?\u2026"_s.contains(last) || m_next >= endOfBlock())
            return m_next < endOfBlock();
        const Token &next = m_document.tokens[m_next];
        const QChar first = m_document.text[next.span.start];
        if (next.kind == TokenKind::Punctuation)
            return true;
        if (next.kind == TokenKind::Quote)
            return false;
        return first.isLower() || (last != u'.' && cueFollows());
    }

    /// Two words or more, all longer ones with a capital, and no sign at the end: "The Long Way Down"
    bool isTitle(const Quotation &quotation) const
    {
        constexpr qsizetype LongWord = 4;
        constexpr qsizetype FewestWords = 2;
        qsizetype words = 0;
        for (qsizetype i = quotation.tokens.first; i < quotation.tokens.last; ++i) {
            const Token &token = m_document.tokens[i];
            if (token.kind != TokenKind::Word)
                continue;
            ++words;
            if (token.span.length() >= LongWord && !m_document.text[token.span.start].isUpper())
                return false;
        }
        return words >= FewestWords && lastSign(quotation).isLetterOrNumber();
    }

    QChar lastSign(const Quotation &quotation) const
    {
        for (qsizetype i = quotation.tokens.last - 1; i > quotation.tokens.first; --i) {
            if (m_document.tokens[i].kind != TokenKind::Quote)
                return m_document.tokens[i].lower.back();
        }
        return {};
    }

    qsizetype endOfBlock() const
    {
        const TextBlock &block = m_document.blocks[m_now.block];
        return m_document.sentences[block.sentences.last - 1].tokens.last;
    }

    /// "Why?" Smith asked: a cue stands within a few words and no other quotation before it.
    bool cueFollows() const
    {
        constexpr qsizetype Near = 4;
        for (qsizetype i = m_next; i < std::min(m_next + Near, endOfBlock()); ++i) {
            if (m_document.tokens[i].kind == TokenKind::Quote)
                return false;
            const VerbReading &verb = m_facts.ofToken(i).verb;
            if ((verb.forms & (PastForm | PresentForm)) && verb.cue && verb.cue->quote)
                return true;
        }
        return false;
    }

    void finish()
    {
        if (!m_now.words.isEmpty())
            m_sentences.append(std::exchange(m_now, {}));
        m_now = {};
    }

    const Document &m_document;
    const TextFacts &m_facts;
    const QList<Quotation> &m_quotations;
    QList<TaggedSentence> m_sentences;
    TaggedSentence m_now;
    qsizetype m_cut = 0; ///< How often a sentence was cut.
    qsizetype m_next = 0; ///< The token to take next.
    qsizetype m_quotation = 0; ///< The quotation to come next.
};

} // namespace

/// By word. They stay where they are.
struct TextFacts::Others {
    QHash<QString, const WordFacts *> ofWords;
    std::deque<WordFacts> facts;
};

TextFacts::TextFacts(const Document &document, const Lexicon &lexicon)
    : m_lexicon(&lexicon)
    , m_others(std::make_shared<Others>())
{
    m_ofTokens.reserve(static_cast<std::size_t>(document.tokens.size()));
    for (const Token &token : document.tokens)
        m_ofTokens.push_back(&of(token));
}

const WordFacts &TextFacts::of(const QString &lower) const
{
    const LowerWord known = LowerWords::known(lower);
    return of({{}, TokenKind::Word, known.number, known.text});
}

const WordFacts &TextFacts::of(const Token &token) const
{
    if (token.word >= 0)
        return m_lexicon->knownFacts(token);
    const WordFacts *&facts = m_others->ofWords[token.lower];
    if (!facts) {
        m_others->facts.push_back(m_lexicon->tell(token.lower));
        facts = &m_others->facts.back();
    }
    return *facts;
}

TaggedWord plainWord(const Document &document, const TextFacts &facts, qsizetype token)
{
    const Span span = document.tokens[token].span;
    TaggedWord word;
    word.span = span;
    word.token = token;
    word.lower = document.tokens[token].lower;
    word.facts = &facts.ofToken(token);
    word.capital = document.text[span.start].isUpper();
    word.acronym = word.capital && isAcronym(document.words(span));
    return word;
}

TaggedText tagText(const Document &document, const Lexicon &lexicon, const QList<TimeMention> &times)
{
    TaggedText text;
    text.facts = TextFacts(document, lexicon);
    text.quotations = findQuotations(document);
    text.sentences = Folding(document, text.facts, text.quotations).run();
    text.capitals = CapitalUse(document, text.facts, text.sentences);
    const WordTagger tagger(document, lexicon, text, times);
    for (TaggedSentence &sentence : text.sentences)
        tagger.tag(sentence);
    return text;
}

} // namespace dateline
