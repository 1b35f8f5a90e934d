// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/reading/events/EventTimes.h"

#include "core/reading/ReadingText.h"
#include "core/reading/sayings/SayingTimes.h"
#include "core/time/WhenText.h"

using namespace Qt::StringLiterals;

namespace dateline {

namespace {

Timing timingFrom(const QString &edtf, const Basis &basis)
{
    const auto when = When::fromEdtf(edtf);
    return when ? Timing{*when, basis} : Timing();
}

} // namespace

EventTimes::EventTimes(const Document &document, const QList<TimeMention> &times)
    : m_document(document)
    , m_times(times)
    , m_bounds(WordList::named(u"time-bounds"_s, document.language))
    , m_eras(WordList::named(u"eras"_s, document.language))
    , m_undated(beforePublication(document))
{
    for (const QString &era : m_eras.entries()) {
        for (const QString &verb : m_eras.field(era).split(u' '))
            m_beginningVerbs.insert(verb);
    }
}

Timing EventTimes::dateIn(const TaggedSentence &sentence, IndexRange words) const
{
    if (words.isEmpty())
        return {};
    const Span span = sentence.span(words);
    auto mention = std::lower_bound(m_times.begin(), m_times.end(), span.start,
                                    [](const TimeMention &time, qsizetype at) { return time.span.start < at; });
    for (; mention != m_times.end() && mention->span.end <= span.end; ++mention) {
        const bool date = mention->type == TimexType::Date || mention->type == TimexType::Time;
        if (!date || mention->when.isNull() || mention->when.needsPlacing())
            continue;
        qsizetype first = words.first;
        while (sentence.words[first].span.end <= mention->span.start)
            ++first;
        const QString before = first > 0 ? sentence.words[first - 1].lower : QString();
        const QString inside = sentence.words[first].lower;
        const QString bound = m_bounds.contains(inside) ? m_bounds.field(inside) : m_bounds.field(before);
        if (bound.isEmpty() || mention->when.shape() == When::Shape::Lasting)
            return {mention->when, mention->basis};
        const bool start = bound == u"start";
        Basis basis = mention->basis;
        basis.rule = (start ? ReadingText::tr("%1; lasting from then on") : ReadingText::tr("%1; lasting up to then"))
                         .arg(basis.rule);
        return timingFrom((start ? u"%1/.."_s : u"../%1"_s).arg(mention->when.edtf()), basis);
    }
    return {};
}

bool EventTimes::isDuration(Span word) const
{
    const auto behind = std::lower_bound(m_times.begin(), m_times.end(), word.end,
                                         [](const TimeMention &time, qsizetype at) { return time.span.start < at; });
    return behind != m_times.begin() && std::prev(behind)->span.overlaps(word)
        && std::prev(behind)->type == TimexType::Duration
        && std::any_of(std::prev(behind)->value.begin(), std::prev(behind)->value.end(),
                       [](QChar c) { return c.isDigit(); });
}

qsizetype EventTimes::eraAt(const TaggedSentence &sentence, IndexRange words) const
{
    for (qsizetype i = words.first + 2; i < words.last; ++i) {
        if (m_eras.contains(sentence.words[i].lower) && sentence.words[i - 1].is(WordClass::Determiner)
            && sentence.words[i - 2].is(WordClass::Preposition))
            return i;
    }
    return -1;
}

bool EventTimes::namesEra(const TaggedSentence &sentence, IndexRange words) const
{
    return eraAt(sentence, words) >= 0;
}

Timing EventTimes::eraIn(const TaggedSentence &sentence, IndexRange words, bool lasting) const
{
    const qsizetype era = eraAt(sentence, words);
    if (era < 0 || m_document.published.isNull())
        return {};
    for (const QString &verb : m_eras.field(sentence.words[era].lower).split(u' ')) {
        const auto beginning = m_beginnings.constFind(verb);
        if (beginning == m_beginnings.constEnd() || beginning->when.shape() != When::Shape::Moment)
            continue;
        const QString phrase = m_document.words(sentence.span({era - 1, era + 1})).toString();
        const QString from = beginning->when.edtf();
        const QString to = m_document.published.edtf();
        const Basis basis{BasisKind::Inferred, phrase, from,
                          ReadingText::tr("“%1” begins with what the text dates to %2; up to publication")
                              .arg(phrase, displayWhen(beginning->when))};
        return timingFrom((lasting ? u"%1/%2"_s : u"[%1..%2]"_s).arg(from, to), basis);
    }
    return {};
}

void EventTimes::note(const QString &verb, const Timing &timing)
{
    if (!m_beginnings.contains(verb))
        m_beginnings.insert(verb, timing);
}

} // namespace dateline
