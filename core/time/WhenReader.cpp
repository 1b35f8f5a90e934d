// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/time/FriendlyDate.h"
#include "core/time/WhenText.h"

#include <QCoreApplication>
#include <QStringList>

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
    Pattern{"from", "to", "%1/%2"},
    Pattern{"from", "until", "%1/%2"},
    Pattern{"from", "till", "%1/%2"},
    Pattern{"not later than", "", "[..%1]"},
    Pattern{"no later than", "", "[..%1]"},
    Pattern{"not before", "", "[%1..]"},
    Pattern{"on or before", "", "[..%1]"},
    Pattern{"on or after", "", "[%1..]"},
    Pattern{"before", "", "[..%1]"},
    Pattern{"by", "", "[..%1]"},
    Pattern{"after", "", "[%1..]"},
    Pattern{"since", "", "%1/.."},
    Pattern{"until", "", "../%1"},
    Pattern{"till", "", "../%1"},
    Pattern{"up to", "", "../%1"},
    Pattern{"", "to", "%1/%2"},
    Pattern{"", "until", "%1/%2"},
    Pattern{"", "–", "%1/%2"},
    Pattern{"", "—", "%1/%2"},
    Pattern{"", "-", "%1/%2"},
    Pattern{"", "or", "[%1,%2]"},
    Pattern{"", "and", "{%1,%2}"},
};

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
        const Result<QString> second = readFriendlyDate(rest.mid(i + 1));
        if (!second)
            return second;
        // "3 to 5 May 2020": what the first date lacks it has from the second.
        const Result<QString> first = readFriendlyDate(rest.first(i), *second);
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

} // namespace

Result<When> readWhen(const QString &text)
{
    constexpr qsizetype longest = 500;
    const QString trimmed = text.trimmed();
    if (trimmed.size() > longest)
        return Error{QCoreApplication::translate("When", "This is too long to be a date."), {}};
    if (Result<When> exact = When::fromEdtf(trimmed))
        return exact;
    QString spaced = trimmed;
    for (const QChar dash : {u'–', u'—'})
        spaced.replace(dash, u' ' + QString(dash) + u' ');
    const QStringList words = spaced.split(u' ', Qt::SkipEmptyParts);
    const Result<QString> edtf = friendlyEdtf(words);
    return edtf ? When::fromEdtf(*edtf) : Result<When>(edtf.error());
}

} // namespace dateline
