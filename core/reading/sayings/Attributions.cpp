// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/reading/Confidence.h"
#include "core/reading/Finders.h"
#include "core/reading/ReadingText.h"
#include "core/reading/sayings/SayingTimes.h"
#include "core/reading/sayings/Speakers.h"
#include "core/reading/sayings/Statements.h"

using namespace Qt::StringLiterals;

namespace dateline {

namespace {

struct RuleText {
    StatementRule rule;
    const char *text;
    confidence::Saying confidence;
};

constexpr RuleText RuleTexts[] = {
    {StatementRule::QuotationBeside, QT_TRANSLATE_NOOP("Reading", "Words in quotation marks beside “%1”"),
     confidence::QuotationBeside},
    {StatementRule::ThatClause, QT_TRANSLATE_NOOP("Reading", "A clause that “%1” introduces"), confidence::ThatClause},
    {StatementRule::BareClause, QT_TRANSLATE_NOOP("Reading", "A clause right behind “%1”"), confidence::BareClause},
    {StatementRule::ClauseBefore, QT_TRANSLATE_NOOP("Reading", "A clause before “%1”"), confidence::ClauseBefore},
    {StatementRule::ColonBefore, QT_TRANSLATE_NOOP("Reading", "What follows “%1” and a colon"),
     confidence::ColonBefore},
    {StatementRule::Infinitive, QT_TRANSLATE_NOOP("Reading", "What somebody means to do or asks for, by “%1”"),
     confidence::Infinitive},
    {StatementRule::Object, QT_TRANSLATE_NOOP("Reading", "What “%1” is about; the words themselves are not given"),
     confidence::Object},
    {StatementRule::Source, QT_TRANSLATE_NOOP("Reading", "The source is named by “%1”"), confidence::Source},
    {StatementRule::CueNoun, QT_TRANSLATE_NOOP("Reading", "What the noun “%1” sums up"), confidence::CueNoun},
    {StatementRule::Unnamed, QT_TRANSLATE_NOOP("Reading", "“%1” reports this without saying who does"),
     confidence::Unnamed},
};

/// Gathers the attributions of a document, sentence by sentence.
class AttributionGatherer {
public:
    AttributionGatherer(const Document &document, const TaggedText &text, const QList<TimeMention> &times,
                        const QList<FoundPerson> &people)
        : m_document(document)
        , m_lexicon(Lexicon::of(document.language))
        , m_times(times)
        , m_text(text)
        , m_speakers(document, m_lexicon, people)
    {
    }

    QList<Attribution> run()
    {
        for (const TaggedSentence &sentence : m_text.sentences) {
            const BlockKind kind = m_document.blocks[sentence.block].kind;
            if (kind == BlockKind::Credit || kind == BlockKind::Boilerplate || kind == BlockKind::Byline)
                continue;
            if (sentence.block != m_block)
                enterBlock(sentence.block);
            read(sentence);
        }
        inferOrphans();
        inferSayingTimes(m_found, m_settled, m_document);
        return std::move(m_found);
    }

private:
    void enterBlock(qsizetype block)
    {
        inferOrphans();
        m_quoting = m_awaiting >= 0 ? m_awaiting : -1;
        m_before = block == m_block + 1 ? m_lastDirect : -1;
        m_block = block;
    }

    void read(const TaggedSentence &sentence)
    {
        const Clauses clauses(sentence, m_lexicon);
        const QList<SaidStatement> statements = findStatements(sentence, clauses, m_lexicon);
        if (statements.isEmpty() && isQuotationOnly(sentence)) {
            takeQuotation(sentence);
            return;
        }
        m_awaiting = -1;
        m_quoting = -1;
        for (const SaidStatement &statement : statements)
            add(sentence, clauses, statement);
        m_speakers.readUpTo(sentence, clauses, sentence.words.size());
    }

    bool isQuotationOnly(const TaggedSentence &sentence) const
    {
        bool quoted = false;
        for (const TaggedWord &word : sentence.words) {
            if (word.is(WordClass::Quotation))
                quoted = true;
            else if (!word.is(WordClass::Stop) && !word.is(WordClass::Mark) && !word.is(WordClass::Dash))
                return false;
        }
        return quoted;
    }

    /// A quotation that is a sentence of its own goes on with what was said before it in its block, or behind "she
    /// said:"; else it waits for a cue.
    void takeQuotation(const TaggedSentence &sentence)
    {
        const Span span = sentence.span();
        const Quotation &first = m_text.quotations[firstQuotation(sentence)];
        if (m_quoting < 0 && first.continues)
            m_quoting = m_before;
        if (m_quoting < 0) {
            m_orphans.append(span);
            return;
        }
        Attribution &goesOn = m_found[m_quoting];
        const QuoteKind kind = kindOf(span);
        goesOn.kind = goesOn.content.isEmpty() || goesOn.kind == kind ? kind : QuoteKind::Mixed;
        goesOn.content.append(span);
    }

    static qsizetype firstQuotation(const TaggedSentence &sentence)
    {
        const auto word = std::find_if(sentence.words.begin(), sentence.words.end(),
                                       [](const TaggedWord &w) { return w.quotation >= 0; });
        return word->quotation;
    }

    /// Quotations that no cue claimed: most likely the last speaker goes on.
    void inferOrphans()
    {
        if (m_orphans.isEmpty())
            return;
        Attribution attribution;
        attribution.content = std::exchange(m_orphans, {});
        attribution.speaker = m_speakers.last().name;
        attribution.person = m_speakers.last().person;
        attribution.inferred = true;
        attribution.confidence = attribution.speaker.isEmpty() ? confidence::NoSpeaker : confidence::LastSpeaker;
        attribution.rule = ReadingText::tr("No speaker stands beside this quotation; the last one most likely goes on");
        setKind(attribution);
        m_lastDirect = m_found.size();
        append(attribution, false);
    }

    void add(const TaggedSentence &sentence, const Clauses &clauses, const SaidStatement &statement)
    {
        Attribution attribution;
        for (IndexRange range : statement.content)
            attribution.content.append(trimmed(sentence, range));
        attribution.cue = {sentence.span(statement.cue)};
        if (!statement.source.isEmpty())
            attribution.source = {sentence.span(statement.source)};
        if (!statement.addressee.isEmpty())
            attribution.addressee =
                m_document.words(sentence.span(clauses.core(statement.addressee))).toString().simplified();
        m_speakers.readUpTo(sentence, clauses,
                            statement.source.isEmpty() ? statement.cue.first : statement.source.first);
        Speaker speaker = m_speakers.resolve(sentence, clauses, statement.source);
        if (leavesOutSubject(sentence, clauses, statement)) {
            speaker = m_speakers.last();
            attribution.inferred = !speaker.name.isEmpty();
        }
        m_speakers.spoke(speaker);
        attribution.speaker = speaker.name;
        attribution.person = speaker.person;
        attribution.said = timeBeside(sentence, statement, m_times);
        takeOrphans(attribution, statement);
        setKind(attribution);
        describe(attribution, statement, speaker);
        remember(attribution, sentence, clauses, statement);
    }

    /// «...», añadió: whoever spoke or acted last.
    bool leavesOutSubject(const TaggedSentence &sentence, const Clauses &clauses, const SaidStatement &statement) const
    {
        const qsizetype verb = clauses.verbAt(statement.cue.first);
        return m_lexicon.dropsSubjects() && statement.source.isEmpty() && statement.rule != StatementRule::Unnamed
            && verb >= 0 && clauses.verbs()[verb].finite && clauses.verbs()[verb].words.first == statement.cue.first
            && sentence.words[statement.cue.first].facts->ending != WordEnding::Many; // "Dijeron": not one
    }

    void describe(Attribution &attribution, const SaidStatement &statement, const Speaker &speaker) const
    {
        const auto text = std::find_if(std::begin(RuleTexts), std::end(RuleTexts),
                                       [&](const RuleText &r) { return r.rule == statement.rule; });
        const QString cue = m_document.words(attribution.cue.front()).toString().simplified();
        attribution.rule = ReadingText::tr(text->text).arg(cue);
        attribution.confidence = statement.frames->any || (statement.frames->told && statement.frames->clause)
            ? text->confidence.plain
            : attribution.kind == QuoteKind::Mixed ? text->confidence.mixed
                                                   : text->confidence.other;
        if (speaker.resolved && !speaker.name.isEmpty() && !attribution.source.isEmpty()) {
            const QString mention = m_document.words(attribution.source.front()).toString().simplified();
            attribution.rule += ReadingText::tr("; “%1” stands for %2").arg(mention, speaker.name);
            attribution.confidence *= confidence::ResolvedShare;
        }
        if (attribution.inferred) {
            attribution.rule += ReadingText::tr("; no subject stands there, most likely %1 goes on").arg(speaker.name);
            attribution.confidence *= confidence::ResolvedShare;
        }
        if (speaker.name.isEmpty() && statement.rule != StatementRule::Unnamed)
            attribution.confidence *= confidence::UnresolvedShare;
    }

    void takeOrphans(Attribution &attribution, const SaidStatement &statement)
    {
        if (statement.rule != StatementRule::QuotationBeside || m_orphans.isEmpty())
            return;
        attribution.content = m_orphans + attribution.content;
        m_orphans.clear();
    }

    void remember(const Attribution &attribution, const TaggedSentence &sentence, const Clauses &clauses,
                  const SaidStatement &statement)
    {
        const bool awaits = statement.content.isEmpty() || statement.rule == StatementRule::ColonBefore;
        if (attribution.content.isEmpty() && !quotationFollows(sentence))
            return;
        if (awaits)
            m_awaiting = m_found.size();
        const bool direct = m_quoting >= 0 && m_found[m_quoting].kind == QuoteKind::Direct;
        if (awaits || attribution.kind == QuoteKind::Direct || (attribution.kind == QuoteKind::Mixed && !direct))
            m_quoting = m_lastDirect = m_found.size();
        const qsizetype verb = clauses.verbAt(statement.cue.first);
        const bool perfect = verb >= 0 && sentence.words[statement.cue.first].is(WordClass::Auxiliary);
        append(attribution, perfect);
    }

    bool quotationFollows(const TaggedSentence &sentence) const
    {
        const qsizetype end = sentence.span().end;
        const auto next = std::lower_bound(m_text.quotations.begin(), m_text.quotations.end(), end,
                                           [](const Quotation &q, qsizetype at) { return q.span.start < at; });
        return next != m_text.quotations.end() && next->block <= sentence.block + 1
            && QStringView(m_document.text).sliced(end, next->span.start - end).trimmed().isEmpty();
    }

    void append(const Attribution &attribution, bool settled)
    {
        m_found.append(attribution);
        m_settled.append(settled);
    }

    /// Without the comma that joins the content to its cue.
    Span trimmed(const TaggedSentence &sentence, IndexRange range) const
    {
        const auto joins = [&](qsizetype i) {
            return sentence.words[i].is(WordClass::Comma) || sentence.words[i].is(WordClass::Dash);
        };
        while (range.first + 1 < range.last && joins(range.first))
            ++range.first;
        while (range.last - 1 > range.first && joins(range.last - 1))
            --range.last;
        return sentence.span(range);
    }

    void setKind(Attribution &attribution) const
    {
        for (qsizetype i = 0; i < attribution.content.size(); ++i) {
            const QuoteKind kind = kindOf(attribution.content[i]);
            attribution.kind = i == 0 || kind == attribution.kind ? kind : QuoteKind::Mixed;
        }
    }

    /// Whether all words of a span stand in quotation marks, or none, or some.
    QuoteKind kindOf(Span span) const
    {
        auto token = std::lower_bound(m_document.tokens.begin(), m_document.tokens.end(), span.start,
                                      [](const Token &t, qsizetype at) { return t.span.start < at; });
        auto quotation = std::lower_bound(m_text.quotations.begin(), m_text.quotations.end(), span.start,
                                          [](const Quotation &q, qsizetype at) { return q.span.end <= at; });
        bool quoted = false;
        bool plain = false;
        for (; token != m_document.tokens.end() && token->span.start < span.end; ++token) {
            if (token->kind != TokenKind::Word && token->kind != TokenKind::Number)
                continue;
            while (quotation != m_text.quotations.end() && quotation->span.end <= token->span.start)
                ++quotation;
            const bool inside = quotation != m_text.quotations.end() && quotation->span.contains(token->span);
            quoted = quoted || inside;
            plain = plain || !inside;
        }
        return !quoted ? QuoteKind::Indirect : plain ? QuoteKind::Mixed : QuoteKind::Direct;
    }

    const Document &m_document;
    const Lexicon &m_lexicon;
    const QList<TimeMention> &m_times;
    const TaggedText &m_text;
    Speakers m_speakers;
    QList<Attribution> m_found;
    QList<bool> m_settled; ///< By attribution: "has said" tells that its day is past.
    QList<Span> m_orphans; ///< Quotations of this block that wait for a cue.
    qsizetype m_block = -1;
    qsizetype m_quoting = -1; ///< The attribution that a quotation standing alone goes on with.
    qsizetype m_awaiting = -1; ///< The attribution whose quotation comes in the next block: "She said:"
    qsizetype m_lastDirect = -1;
    qsizetype m_before = -1; ///< The direct attribution of the block before.
};

} // namespace

QList<Attribution> findAttributions(const Document &document, const TaggedText &text, const QList<TimeMention> &times,
                                    const QList<FoundPerson> &people)
{
    return AttributionGatherer(document, text, times, people).run();
}

} // namespace dateline
