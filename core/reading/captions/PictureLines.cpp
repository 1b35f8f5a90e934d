// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/reading/captions/PictureLines.h"

#include "core/reading/words/Clauses.h"

namespace dateline {

namespace {

constexpr qsizetype LongestLine = 160; ///< In characters.
constexpr qsizetype FewestWords = 3;

/// A paragraph of one short sentence with a stop at its end, between others.
bool standsAlone(const Document &document, qsizetype block)
{
    const TextBlock &line = document.blocks[block];
    if (line.kind != BlockKind::Paragraph || line.span.length() > LongestLine || block + 1 == document.blocks.size()
        || line.sentences.last - line.sentences.first != 1 || !document.words(line.span).endsWith(u'.'))
        return false;
    const IndexRange tokens = document.sentences[line.sentences.first].tokens;
    for (qsizetype i = tokens.first; i < tokens.last; ++i) {
        if (document.tokens[i].kind == TokenKind::Quote || document.tokens[i].lower == u":")
            return false;
    }
    return tokens.last - tokens.first > FewestWords && document.text[line.span.start].isUpper();
}

bool isRelative(const TaggedWord &word)
{
    return word.is(WordClass::Relative) || word.is(WordClass::That);
}

/// Whether a sentence only names something, with no verb of its own but in a relative clause.
bool onlyNames(const TaggedSentence &sentence, const Clauses &clauses)
{
    const TaggedWord &first = sentence.words.front();
    if (!clauses.opensNounPhrase(0) || first.is(WordClass::Pronoun) || first.is(WordClass::PronounVerb)
        || first.is(WordClass::Adverb) || first.time)
        return false;
    for (const TaggedWord &word : sentence.words) {
        if (isRelative(word))
            break;
        if (word.is(WordClass::Noun) && word.facts->verb.guessed)
            return false;
    }
    return std::none_of(clauses.verbs().begin(), clauses.verbs().end(), [&](const VerbGroup &verb) {
        const qsizetype lead = verb.subject.last - 1;
        return verb.finite && (lead <= 0 || !isRelative(sentence.words[lead]));
    });
}

} // namespace

QList<qsizetype> findPictureLines(const Document &document, const TaggedText &text)
{
    QList<qsizetype> lines;
    for (qsizetype i = 1; i < document.blocks.size(); ++i) {
        if (document.blocks[i].kind == BlockKind::Caption)
            return {};
        if (standsAlone(document, i))
            lines.append(i);
    }
    const auto inList = [&](qsizetype block) {
        return std::binary_search(lines.begin(), lines.end(), block - 1)
            || std::binary_search(lines.begin(), lines.end(), block + 1);
    };
    if (lines.isEmpty())
        return lines;
    const Lexicon &lexicon = Lexicon::of(document.language);
    QList<qsizetype> found;
    for (const TaggedSentence &sentence : text.sentences) {
        if (std::binary_search(lines.begin(), lines.end(), sentence.block) && !inList(sentence.block)
            && onlyNames(sentence, Clauses(sentence, lexicon)))
            found.append(sentence.block);
    }
    return found;
}

} // namespace dateline
