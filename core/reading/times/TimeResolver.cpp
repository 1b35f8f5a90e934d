// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/reading/times/TimeResolver.h"

#include "core/reading/times/TimexValue.h"
#include "core/text/WordList.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace dateline {

namespace {

/// A text that names many years, few of them near its publication, and hardly any weekday tells of other times: its
/// dates without a year belong to the year named last, not to that of publication.
bool isNarrative(const Document &document, QDate published)
{
    if (!published.isValid())
        return true;
    const WordList &words = WordList::named(u"time-words"_s, document.language);
    int years = 0;
    int near = 0;
    int newsDays = 0;
    for (const Token &token : document.tokens) {
        const QString use = token.kind == TokenKind::Word ? words.field(token.lower) : QString();
        newsDays += use.startsWith(u"WEEKDAY="_s) || use.startsWith(u"DEICTIC="_s);
        const int year = token.kind == TokenKind::Number && token.lower.size() == 4 ? token.lower.toInt() : 0;
        if (year < 1000 || year > 2100)
            continue;
        ++years;
        near += qAbs(year - published.year()) <= 1;
    }
    return years >= 6 && near * 4 < years && newsDays * 3 < years;
}

/// Whether the text writes the day before the month: in words, or in figures that cannot be otherwise.
bool putsDayFirst(const Document &document)
{
    const WordList &words = WordList::named(u"time-words"_s, document.language);
    const QList<Token> &tokens = document.tokens;
    const auto isMonth = [&](qsizetype i) {
        return i >= 0 && i < tokens.size() && tokens[i].kind == TokenKind::Word
            && words.field(tokens[i].lower).contains(u"MONTH="_s);
    };
    int first = 0;
    for (qsizetype i = 0; i < tokens.size(); ++i) {
        const QString &number = tokens[i].lower;
        if (tokens[i].kind != TokenKind::Number)
            continue;
        if (number.size() <= 2) {
            first += isMonth(i + 1) - isMonth(i - 1);
        } else if (number.count(u'/') == 2) {
            first += number.section(u'/', 0, 0).toInt() > 12;
            first -= number.section(u'/', 1, 1).toInt() > 12;
        }
    }
    return first > 0;
}

QDate dayOfPublication(const Document &document)
{
    const auto earliest = document.published.earliest();
    return earliest ? QDateTime::fromMSecsSinceEpoch(*earliest, Qt::UTC).date() : QDate();
}

QString inWords(QDate day)
{
    return QLocale::c().toString(day, u"dddd d MMMM yyyy"_s);
}

} // namespace

TimeResolver::TimeResolver(const Document &document)
    : m_document(document)
    , m_published(dayOfPublication(document))
    , m_narrative(isNarrative(document, m_published))
    , m_dayFirst(putsDayFirst(document))
{
}

TimeResolver::Rule TimeResolver::ruleNamed(const QString &name)
{
    static const QHash<QString, Rule> rules{
        {u"date"_s, &TimeResolver::date},
        {u"yearof"_s, &TimeResolver::date},
        {u"shortrange"_s, &TimeResolver::shortRange},
        {u"dayalone"_s, &TimeResolver::dayAlone},
        {u"weekday"_s, &TimeResolver::weekday},
        {u"deictic"_s, &TimeResolver::deictic},
        {u"feast"_s, &TimeResolver::feast},
        {u"partday"_s, &TimeResolver::partOfDay},
        {u"samepart"_s, &TimeResolver::samePart},
        {u"nextpart"_s, &TimeResolver::nextPart},
        {u"clock"_s, &TimeResolver::clock},
        {u"ago"_s, &TimeResolver::ago},
        {u"intime"_s, &TimeResolver::inTime},
        {u"offset"_s, &TimeResolver::offset},
        {u"relday"_s, &TimeResolver::relativeDay},
        {u"nthday"_s, &TimeResolver::nthDay},
        {u"nthweek"_s, &TimeResolver::nthWeek},
        {u"unit"_s, &TimeResolver::unit},
        {u"unitnamed"_s, &TimeResolver::unit},
        {u"unitmonth"_s, &TimeResolver::month},
        {u"season"_s, &TimeResolver::season},
        {u"quarter"_s, &TimeResolver::quarter},
        {u"half"_s, &TimeResolver::half},
        {u"fiscal"_s, &TimeResolver::fiscal},
        {u"isoweek"_s, &TimeResolver::isoWeek},
        {u"decade"_s, &TimeResolver::decade},
        {u"century"_s, &TimeResolver::century},
        {u"weekof"_s, &TimeResolver::weekOf},
        {u"span"_s, &TimeResolver::pastSpan},
        {u"duration"_s, &TimeResolver::duration},
        {u"halfmore"_s, &TimeResolver::duration},
        {u"halfunit"_s, &TimeResolver::duration},
        {u"threequarters"_s, &TimeResolver::duration},
        {u"hoursminutes"_s, &TimeResolver::duration},
        {u"set"_s, &TimeResolver::repeated},
        {u"setother"_s, &TimeResolver::repeated},
        {u"setweekend"_s, &TimeResolver::repeated},
        {u"present"_s, &TimeResolver::present},
        {u"past"_s, &TimeResolver::past},
        {u"future"_s, &TimeResolver::future},
    };
    return rules.value(name);
}

std::optional<TimeMention> TimeResolver::resolve(const TimeMatch &match, const Sentence &sentence, Span span)
{
    const Rule rule = ruleNamed(match.rule);
    if (!rule)
        return std::nullopt;
    if (m_sentence != &sentence)
        m_sentenceDay = {};
    m_sentence = &sentence;
    m_span = span;
    const std::optional<Found> found = (this->*rule)(match);
    if (!found)
        return std::nullopt;
    // A caption's date is its picture's own: the story around it does not count from there.
    const bool inCaption = m_document.blocks[sentence.block].kind == BlockKind::Caption;
    if (!inCaption && (found->type == TimexType::Date || found->type == TimexType::Time))
        remember(found->value);
    TimeMention mention;
    mention.span = span;
    mention.type = found->type;
    mention.value = found->value;
    mention.when = timex::toWhen(found->value);
    mention.basis = basisOf(*found, m_document.words(span).toString());
    mention.confidence = found->reference.isValid() ? 0.8 : 0.95;
    return mention;
}

Tense TimeResolver::tense() const
{
    return tenseAround(m_document, *m_sentence, m_span);
}

QDate TimeResolver::namedDay() const
{
    return {m_named.year, qMax(1, m_named.month), qMax(1, m_named.day)};
}

QDate TimeResolver::base() const
{
    return m_narrative && m_named.year > 0 ? namedDay() : m_published;
}

TimeResolver::Found TimeResolver::counted(const QString &value, QDate from, TimexType type) const
{
    return {type, value, from, from != m_published};
}

void TimeResolver::remember(const QString &value)
{
    const QStringList parts = value.section(u'T', 0, 0).split(u'-');
    if (parts[0].size() != 4 || parts[0].toInt() == 0)
        return;
    m_named = {parts[0].toInt(), parts.value(1).toInt(), parts.value(2).toInt()};
    if (m_named.day > 0)
        m_sentenceDay = namedDay();
}

Basis TimeResolver::basisOf(const Found &found, const QString &phrase) const
{
    const auto translated = [](const char *text) { return QCoreApplication::translate("Reading", text); };
    if (!found.reference.isValid())
        return {BasisKind::Written, phrase, {}, translated("'%1' as written in the text").arg(phrase)};
    const QString reference = timex::ofDay(found.reference);
    const QString from = (found.fromText ? translated("the date named before it, %1") : translated("publication on %1"))
                             .arg(inWords(found.reference));
    const QString day = found.value.first(qMin<qsizetype>(found.value.size(), reference.size()));
    const bool same = reference.startsWith(day);
    const QString rule = same ? translated("'%1' taken as the time of %2")
        : day < reference     ? translated("'%1' counted back from %2")
                              : translated("'%1' counted forward from %2");
    return {BasisKind::Resolved, phrase, reference, rule.arg(phrase, from)};
}

} // namespace dateline
