// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/Clock.h"
#include "core/time/FriendlyDate.h"
#include "core/time/IsoText.h"
#include "core/time/WhenText.h"

#include <QCoreApplication>
#include <QStringList>

#include <algorithm>
#include <array>
#include <optional>

using namespace Qt::StringLiterals;

namespace dateline {

namespace {

/// A way of saying something of one or two dates: words that open it, words between the two, and what it is in EDTF.
struct Pattern {
    const char *opening;
    const char *between;
    const char *edtf;
};

// The first that fits counts, so longer openings stand first.
constexpr std::array patterns{
    Pattern{"between", "and", "[%1..%2]"},
    Pattern{"either", "or", "[%1,%2]"},
    Pattern{"from", "to", "%1/%2"},
    Pattern{"from", "until", "%1/%2"},
    Pattern{"from", "till", "%1/%2"},
    Pattern{"not later than", "", "[..%1]"},
    Pattern{"no later than", "", "[..%1]"},
    Pattern{"not before", "", "[%1..]"},
    Pattern{"on or before", "", "[..%1]"},
    Pattern{"on or after", "", "[%1..]"},
    Pattern{"earlier than", "", "[..%1]"},
    Pattern{"later than", "", "[%1..]"},
    Pattern{"before", "", "[..%1]"},
    Pattern{"by", "", "[..%1]"},
    Pattern{"after", "", "[%1..]"},
    Pattern{"since", "", "%1/.."},
    Pattern{"until", "", "../%1"},
    Pattern{"till", "", "../%1"},
    Pattern{"up to", "", "../%1"},
    Pattern{"", "to", "%1/%2"},
    Pattern{"", "until", "%1/%2"},
    Pattern{"", "through", "%1/%2"},
    Pattern{"", "–", "%1/%2"},
    Pattern{"", "—", "%1/%2"},
    Pattern{"", "-", "%1/%2"},
    Pattern{"", "or", "[%1,%2]"},
    Pattern{"", "and", "{%1,%2}"},
};

/// A word for a day that the calendar alone does not tell, as days from today.
struct RelativeDay {
    const char *word;
    int days;
};
constexpr std::array relativeDays{RelativeDay{"yesterday", -1}, RelativeDay{"today", 0}, RelativeDay{"tomorrow", 1}};

constexpr QStringView unknownSide = u"an unknown date";
constexpr qint64 millisecondsPerDay = 86'400'000;

QStringList wordsOf(const char *text)
{
    return QString::fromUtf8(text).split(u' ', Qt::SkipEmptyParts);
}

bool startsWith(const QStringList &words, const QStringList &opening)
{
    return words.size() > opening.size()
        && std::equal(opening.begin(), opening.end(), words.begin(),
                      [](const QString &a, const QString &b) { return a.compare(b, Qt::CaseInsensitive) == 0; });
}

/// One side of an interval, which may be unknown.
Result<QString> readSide(const QStringList &words, const QString &completion)
{
    return words.join(u' ') == unknownSide ? QString() : readFriendlyDate(words, completion);
}

/// The pattern's EDTF, or none where the words do not have its form.
std::optional<Result<QString>> applied(const Pattern &pattern, const QStringList &words)
{
    const QStringList opening = wordsOf(pattern.opening);
    if (!startsWith(words, opening))
        return {};
    const QStringList rest = words.mid(opening.size());
    if (!*pattern.between) {
        const Result<QString> date = readFriendlyDate(rest);
        return date ? Result<QString>(QString::fromLatin1(pattern.edtf).arg(*date)) : date;
    }
    const QString between = QString::fromUtf8(pattern.between);
    for (qsizetype i = 1; i + 1 < rest.size(); ++i) {
        if (rest[i].compare(between, Qt::CaseInsensitive) != 0)
            continue;
        const Result<QString> second = readSide(rest.mid(i + 1), {});
        if (!second)
            return second;
        // "3 to 5 May 2020": what the first date lacks it has from the second.
        const Result<QString> first = readSide(rest.first(i), *second);
        if (!first)
            return first;
        return QString::fromLatin1(pattern.edtf).arg(*first, *second);
    }
    return {};
}

Result<QString> oneOf(const QStringList &words)
{
    QStringList dates;
    for (const QString &date : words.join(u' ').split(u',')) {
        const Result<QString> read = readFriendlyDate(date.split(u' ', Qt::SkipEmptyParts));
        if (!read)
            return read;
        dates.append(*read);
    }
    return u'[' + dates.join(u',') + u']';
}

Result<QString> friendlyEdtf(const QStringList &words)
{
    if (startsWith(words, {u"one"_s, u"of"_s}))
        return oneOf(words.mid(2));
    for (const Pattern &pattern : patterns) {
        if (const std::optional<Result<QString>> found = applied(pattern, words))
            return *found;
    }
    return readFriendlyDate(words);
}

/// A word cut at its hyphens where it is a span or a date with a name: "2022-2024", "3-5", "13-Jan-2026", "2024-Q3".
QString cutAtHyphens(const QString &word)
{
    const QStringList parts = word.split(u'-');
    const auto isNumber = [](const QString &part) {
        return std::all_of(part.begin(), part.end(), [](QChar sign) { return sign.isDigit(); });
    };
    const bool isSpan = parts.size() == 2 && parts[0].size() == parts[1].size() && isNumber(parts[0] + parts[1]);
    if (isSpan && !parts[0].isEmpty())
        return parts.join(u" - "_s);
    const bool hasName = std::any_of(parts.begin(), parts.end(),
                                     [](const QString &part) { return part.size() > 1 && part.back().isLower(); });
    const bool hasNumeral = std::any_of(parts.begin(), parts.end(), [](const QString &part) {
        return part.size() == 2 && part.front().isLetter() && part.back().isDigit();
    });
    return (hasName || hasNumeral) && !word.contains(u':') ? QString(word).replace(u'-', u' ') : word;
}

/// Cuts what was typed into words: at spaces, around dashes, after "c" for circa, days counted from today as dates.
QStringList friendlyWords(QString text, qint64 now)
{
    for (const QChar dash : {u'–', u'—'})
        text.replace(dash, u' ' + QString(dash) + u' ');
    QStringList words;
    for (const QString &word : text.split(u' ', Qt::SkipEmptyParts)) {
        const auto relative = std::find_if(relativeDays.begin(), relativeDays.end(), [&word](const RelativeDay &day) {
            return word.compare(QLatin1StringView(day.word), Qt::CaseInsensitive) == 0;
        });
        const qsizetype digit = word.startsWith(u"c."_s) ? 2 : 1;
        if (relative != relativeDays.end())
            words += isoMoment(now + relative->days * millisecondsPerDay).left(10);
        else if (word.startsWith(u'c') && word.size() > digit && word[digit].isDigit())
            words += {u"c."_s, word.mid(digit)};
        else
            words += cutAtHyphens(word).split(u' ', Qt::SkipEmptyParts);
    }
    return words;
}

} // namespace

Result<When> readWhen(const QString &text)
{
    return readWhenAt(text, systemClock()());
}

Result<When> readWhenAt(const QString &text, qint64 now)
{
    constexpr qsizetype longest = 500;
    const QString trimmed = text.trimmed();
    if (trimmed.size() > longest)
        return Error{QCoreApplication::translate("When", "This is too long to be a date."), {}};
    const bool isSet = trimmed.startsWith(u'[') || trimmed.startsWith(u'{');
    if (Result<When> exact = When::fromEdtf(isSet ? QString(trimmed).remove(u' ') : trimmed))
        return exact;
    const Result<QString> edtf = friendlyEdtf(friendlyWords(trimmed, now));
    return edtf ? When::fromEdtf(*edtf) : Result<When>(edtf.error());
}

} // namespace dateline
