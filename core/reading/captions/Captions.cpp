// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/reading/Confidence.h"
#include "core/reading/Finders.h"
#include "core/reading/captions/PictureLines.h"
#include "core/text/Credits.h"
#include "core/text/Shorten.h"
#include "core/text/WordList.h"

#include <QCoreApplication>

#include <span>

using namespace Qt::StringLiterals;

namespace dateline {

namespace {

constexpr qsizetype LeastTitle = 20;
constexpr qsizetype LongestTitle = 90;

QString translated(const char *text)
{
    return QCoreApplication::translate("Reading", text);
}

/// The times that stand in a block, of all times in order.
std::span<const TimeMention> timesIn(Span block, const QList<TimeMention> &times)
{
    const auto first = std::lower_bound(times.begin(), times.end(), block.start,
                                        [](const TimeMention &time, qsizetype at) { return time.span.start < at; });
    auto last = first;
    while (last != times.end() && last->span.end <= block.end)
        ++last;
    return {first, last};
}

/// What one caption says of its picture.
class CaptionReader {
public:
    CaptionReader(const Document &document, const QList<TimeMention> &times, qsizetype block)
        : m_document(document)
        , m_times(timesIn(document.blocks[block].span, times))
        , m_block(block)
        , m_frames(WordList::named(u"place-frames"_s, document.language))
    {
        const IndexRange sentences = document.blocks[block].sentences;
        if (sentences.first < sentences.last)
            m_tokens = {document.sentences[sentences.first].tokens.first,
                        document.sentences[sentences.last - 1].tokens.last};
    }

    FoundCaption read() const
    {
        FoundCaption found;
        found.span = m_document.blocks[m_block].span;
        found.credit = credit();
        const TimeMention *time = date();
        if (time)
            found.when = {time->when, time->basis};
        const IndexRange named = place();
        found.place = named.first < named.last ? wordsOf(named) : QString();
        found.title = title(time, named);
        found.confidence = found.credit.isEmpty() ? confidence::BareCaption
            : time                                ? confidence::DatedCreditedCaption
                                                  : confidence::CreditedCaption;
        found.rule = found.credit.isEmpty() ? translated("A line that describes a picture")
                                            : translated("A line beside a picture's credit");
        return found;
    }

private:
    const Token &token(qsizetype i) const { return m_document.tokens[i]; }
    bool is(qsizetype i, QStringView word) const { return i < m_tokens.last && token(i).lower == word; }

    QString wordsOf(IndexRange range) const
    {
        return m_document.words({token(range.first).span.start, token(range.last - 1).span.end}).toString();
    }

    /// The credit behind the caption, the caption itself where it is no more than that, or the credit before it where
    /// the line before belongs to no other.
    Span credit() const
    {
        const QList<TextBlock> &blocks = m_document.blocks;
        const auto at = [&](qsizetype i) {
            const Span line =
                i >= 0 && i < blocks.size() && blocks[i].kind == BlockKind::Credit ? blocks[i].span : Span();
            if (line.isEmpty())
                return line;
            const Span name = creditedName(m_document.words(line), m_document.language);
            return Span{line.start + name.start, line.start + name.end};
        };
        if (const Span behind = at(m_block + 1); !behind.isEmpty())
            return behind;
        const Span own = blocks[m_block].span;
        if (isCreditLine(m_document.words(own), m_document.language)) {
            const Span name = creditedName(m_document.words(own), m_document.language);
            return {own.start + name.start, own.start + name.end};
        }
        const bool another = m_block >= 2 && blocks[m_block - 2].kind == BlockKind::Caption;
        return another ? Span() : at(m_block - 1);
    }

    /// The first whole date in the caption, else its first date of any length.
    const TimeMention *date() const
    {
        const TimeMention *best = nullptr;
        for (const TimeMention &time : m_times) {
            if (time.when.isNull())
                continue;
            if (time.value.size() == 10)
                return &time;
            if (!best)
                best = &time;
        }
        return best;
    }

    bool inTime(qsizetype i) const
    {
        return std::any_of(m_times.begin(), m_times.end(),
                           [&](const TimeMention &time) { return time.span.overlaps(token(i).span); });
    }

    bool isName(qsizetype i) const
    {
        return i < m_tokens.last && token(i).kind == TokenKind::Word && m_document.text[token(i).span.start].isUpper()
            && !inTime(i);
    }

    qsizetype namesFrom(qsizetype i) const
    {
        while (isName(i))
            ++i;
        return i;
    }

    /// Where a name may end that a comma joins to a place: before a sign, a date or a word such as "on".
    bool endsPlace(qsizetype i) const
    {
        return i >= m_tokens.last || token(i).kind == TokenKind::Punctuation || inTime(i)
            || m_frames.contains(token(i).lower);
    }

    /// The tokens of "Lund, Sweden" behind "in" or its kin; the first with more than one part, else the first.
    IndexRange place() const
    {
        IndexRange best;
        for (qsizetype i = m_tokens.first; i < m_tokens.last; ++i) {
            if (m_frames.field(token(i).lower) != u"before"_s)
                continue;
            const qsizetype first = i + 1;
            qsizetype last = namesFrom(first);
            if (last == first)
                continue;
            bool parted = false;
            while (is(last, u",")) {
                const qsizetype next = namesFrom(last + 1);
                if (next == last + 1 || !endsPlace(next))
                    break;
                last = next;
                parted = true;
            }
            if (parted)
                return {first, last};
            if (best.first == best.last)
                best = {first, last};
        }
        return best;
    }

    /// The first sentence up to its date or place, without remarks in brackets.
    QString title(const TimeMention *time, IndexRange named) const
    {
        Span span = m_document.sentences[m_document.blocks[m_block].sentences.first].span;
        qsizetype end = span.end;
        const auto cutAt = [&](qsizetype at) {
            if (at >= span.start + LeastTitle && at < end)
                end = at;
        };
        if (time)
            cutAt(time->span.start);
        if (named.first < named.last)
            cutAt(token(named.first - 1).span.start);
        const QString words = withoutDanglingWords(withoutBrackets(m_document.words({span.start, end})));
        return shortened(words.size() > LongestTitle ? upToClause(words) : words, LongestTitle);
    }

    static QString withoutBrackets(QStringView text)
    {
        QString words;
        int brackets = 0;
        for (QChar c : text) {
            brackets += c == u'(';
            if (brackets == 0)
                words += c;
            brackets -= c == u')' && brackets > 0;
        }
        return words.simplified();
    }

    /// Up to the last "while", "during" and kin that leaves a title of fitting length.
    QString upToClause(const QString &words) const
    {
        QString cut = words;
        for (qsizetype space = words.indexOf(u' ', LeastTitle); space > 0 && space <= LongestTitle;
             space = words.indexOf(u' ', space + 1)) {
            if (m_frames.field(words.sliced(space + 1).section(u' ', 0, 0)) == u"clause"_s)
                cut = words.first(space);
        }
        return cut;
    }

    QString withoutDanglingWords(QString words) const
    {
        while (words.contains(u' ') && m_frames.contains(words.section(u' ', -1).remove(u',')))
            words = words.section(u' ', 0, -2);
        return words;
    }

    const Document &m_document;
    const std::span<const TimeMention> m_times; ///< In the block.
    qsizetype m_block;
    const WordList &m_frames;
    IndexRange m_tokens;
};

} // namespace

QList<FoundCaption> findCaptions(const Document &document, const TaggedText &text, const QList<TimeMention> &times)
{
    QList<qsizetype> blocks = findPictureLines(document, text);
    for (qsizetype i = 0; i < document.blocks.size(); ++i) {
        const TextBlock &block = document.blocks[i];
        if (block.kind == BlockKind::Caption && block.sentences.first < block.sentences.last)
            blocks.append(i);
    }
    std::sort(blocks.begin(), blocks.end());
    QList<FoundCaption> found;
    for (qsizetype block : blocks)
        found.append(CaptionReader(document, times, block).read());
    return found;
}

} // namespace dateline
