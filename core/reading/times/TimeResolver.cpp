// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/reading/times/TimeResolver.h"

#include "core/reading/Confidence.h"
#include "core/reading/ReadingText.h"
#include "core/reading/times/Figures.h"
#include "core/reading/times/TimexValue.h"
#include "core/text/WordList.h"
#include "core/time/WhenText.h"

#include <QDateTime>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace dateline {

namespace {

/// A text that names many years, few of them near its publication, and hardly any weekday tells of other times (news
/// looks back as well, but rarely on so many years and rather on those of its readers): its dates without a year belong
/// to the year named last, not to that of publication.
bool isNarrative(const Document &document, QDate published)
{
    if (!published.isValid())
        return true;
    int years = 0;
    int near = 0;
    int recent = 0;
    const WordList &words = WordList::named(u"time-words"_s, document.language);
    for (const Token &token : document.tokens) {
        if (token.kind == TokenKind::Word && words.field(token.lower).startsWith(u"ERA=BC"_s))
            ++years;
        const int year = token.kind == TokenKind::Number && token.lower.size() == 4 ? token.lower.toInt() : 0;
        if (year < 1000 || year > 2100)
            continue;
        ++years;
        near += qAbs(year - published.year()) <= 1;
        recent += qAbs(year - published.year()) <= 12;
    }
    const bool looksBack = recent * 8 >= years && years < 20;
    if (years < 6 || near * 4 >= years || looksBack)
        return false;
    const auto newsDays = std::count_if(document.tokens.begin(), document.tokens.end(), [&](const Token &token) {
        const QString use = token.kind == TokenKind::Word ? words.field(token.lower) : QString();
        return use.startsWith(u"WEEKDAY="_s) || use.startsWith(u"DEICTIC="_s);
    });
    return newsDays * 3 < years;
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

constexpr qint64 MsecsPerDay = 86'400'000;

QString inWords(QDate day)
{
    return QLocale::c().toString(day, u"dddd d MMMM yyyy"_s);
}

} // namespace

TimeResolver::TimeResolver(const Document &document)
    : m_document(document)
    , m_published(dayOfPublication(document))
    , m_narrative(isNarrative(document, m_published))
    , m_dayFirst(Figures::of(document.language).dayFirst() || putsDayFirst(document))
{
}

TimeResolver::Rule TimeResolver::ruleNamed(const QString &name)
{
    static const QHash<QString, Rule> rules{
        {u"date"_s, &TimeResolver::date},
        {u"yearof"_s, &TimeResolver::date},
        {u"rangeend"_s, &TimeResolver::rangeEnd},
        {u"shortrange"_s, &TimeResolver::shortRange},
        {u"dayalone"_s, &TimeResolver::dayAlone},
        {u"weekday"_s, &TimeResolver::weekday},
        {u"deictic"_s, &TimeResolver::deictic},
        {u"feast"_s, &TimeResolver::feast},
        {u"partday"_s, &TimeResolver::partOfDay},
        {u"overnight"_s, &TimeResolver::partOfDay},
        {u"samepart"_s, &TimeResolver::samePart},
        {u"nextpart"_s, &TimeResolver::nextPart},
        {u"partbefore"_s, &TimeResolver::partBeside},
        {u"clock"_s, &TimeResolver::clock},
        {u"yearago"_s, &TimeResolver::yearAgo},
        {u"ago"_s, &TimeResolver::ago},
        {u"nthago"_s, &TimeResolver::weekdaysAgo},
        {u"intime"_s, &TimeResolver::inTime},
        {u"offset"_s, &TimeResolver::offset},
        {u"relday"_s, &TimeResolver::relativeDay},
        {u"nthday"_s, &TimeResolver::nthDay},
        {u"yearday"_s, &TimeResolver::dayOfYear},
        {u"besideday"_s, &TimeResolver::weekdayBeside},
        {u"unitbeside"_s, &TimeResolver::unitBeside},
        {u"nthweek"_s, &TimeResolver::nthWeek},
        {u"unit"_s, &TimeResolver::unit},
        {u"unitnamed"_s, &TimeResolver::unit},
        {u"unitmonth"_s, &TimeResolver::month},
        {u"season"_s, &TimeResolver::season},
        {u"seasonnamed"_s, &TimeResolver::seasonNamed},
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
        {u"quartercentury"_s, &TimeResolver::duration},
        {u"quarterhour"_s, &TimeResolver::duration},
        {u"hoursminutes"_s, &TimeResolver::duration},
        {u"set"_s, &TimeResolver::repeated},
        {u"setother"_s, &TimeResolver::repeated},
        {u"setspan"_s, &TimeResolver::repeated},
        {u"setnth"_s, &TimeResolver::repeated},
        {u"setweekend"_s, &TimeResolver::repeated},
        {u"present"_s, &TimeResolver::present},
        {u"presentday"_s, &TimeResolver::presentDay},
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
    if (m_sentence != &sentence) {
        m_sentenceDay = {};
        m_sentenceMonth = {};
        m_sentenceQuarter.clear();
    }
    m_sentence = &sentence;
    m_span = span;
    const std::optional<Found> found = (this->*rule)(match);
    if (!found)
        return std::nullopt;
    TimeMention mention;
    mention.span = span;
    mention.type = found->type;
    mention.value = found->value;
    mention.when = timex::toWhen(found->value);
    mention.basis = basisOf(*found, mention.when, m_document.words(span).toString());
    mention.confidence = confidenceOf(*found);
    // A caption's date is its picture's own: the story around it does not count from there.
    const bool inCaption = m_document.blocks[sentence.block].kind == BlockKind::Caption;
    const bool spoken = m_narrative && match.has(u"DEICTIC"_s); // "Today" in a history is a word of its people.
    // "The year before" looks aside; the story goes on from where it was.
    const bool aside = match.has(u"PRECEDING"_s) || match.has(u"EARLIER"_s) || match.has(u"AGO"_s);
    if (!inCaption && !spoken && !aside && (found->type == TimexType::Date || found->type == TimexType::Time))
        remember(found->value);
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
    return m_narrative && m_named.year != 0 ? namedDay() : m_published;
}

TimeResolver::Found TimeResolver::counted(const QString &value, QDate from, TimexType type) const
{
    return {type, value, from, from != m_published};
}

void TimeResolver::remember(const QString &value)
{
    const bool beforeChrist = value.startsWith(u"BC"_s);
    const QStringList parts = value.sliced(beforeChrist ? 2 : 0).section(u'T', 0, 0).split(u'-');
    const int year = parts[0].size() == 4 ? parts[0].toInt() : 0;
    if (year == 0)
        return;
    m_named = {beforeChrist ? -year : year, parts.value(1).toInt(), parts.value(2).toInt()};
    if (m_named.day > 0)
        m_sentenceDay = namedDay();
    if (m_named.month > 0)
        m_sentenceMonth = namedDay();
    if (parts.value(1).startsWith(u'Q'))
        m_sentenceQuarter = value;
}

double TimeResolver::confidenceOf(const Found &found)
{
    const QString &value = found.value;
    if (value.endsWith(u"_REF"_s))
        return confidence::VagueTime;
    if (found.type == TimexType::Set)
        return confidence::Repetition;
    if (found.type == TimexType::Duration)
        return value.contains(u'X') ? confidence::VagueLength : confidence::Length;
    if (found.type == TimexType::Time)
        return value.contains(u':') ? confidence::ClockTime : confidence::PartOfDay;
    const bool day = value.size() == 10 && value.back().isDigit();
    if (found.reference.isValid())
        return day ? confidence::CountedDay : confidence::CountedDate;
    const bool period = value.size() < 4;
    return day ? confidence::WrittenDay : period ? confidence::WrittenPeriod : confidence::WrittenDate;
}

/// What is told of an expression that counts from no other time.
QString TimeResolver::writtenRule(const Found &found)
{
    if (found.value.endsWith(u"_REF"_s))
        return ReadingText::tr("“%1” names no date");
    if (found.type == TimexType::Duration)
        return ReadingText::tr("“%1” tells how long");
    return found.type == TimexType::Set ? ReadingText::tr("“%1” tells how often")
                                        : ReadingText::tr("“%1” as written in the text");
}

Basis TimeResolver::basisOf(const Found &found, const When &when, const QString &phrase) const
{
    if (!found.reference.isValid())
        return {BasisKind::Written, phrase, {}, writtenRule(found).arg(phrase)};
    const bool named = found.fromText && found.reference == namedDay();
    const QString last = timex::ofDate(m_named.year, m_named.month, m_named.day); // As far as it was named.
    const QString from =
        (found.fromText ? ReadingText::tr("the date named before it, %1") : ReadingText::tr("publication on %1"))
            .arg(named && last.size() < 10 ? displayWhen(timex::toWhen(last)) : inWords(found.reference));
    const qint64 day = QDateTime(found.reference, QTime(0, 0), Qt::UTC).toMSecsSinceEpoch();
    const QString rule = when.latest() && *when.latest() < day        ? ReadingText::tr("“%1” counted back from %2")
        : when.earliest() && *when.earliest() > day + MsecsPerDay - 1 ? ReadingText::tr("“%1” counted forward from %2")
                                                                      : ReadingText::tr("“%1” taken as the time of %2");
    return {BasisKind::Resolved, phrase, timex::ofDay(found.reference), rule.arg(phrase, from)};
}

} // namespace dateline
