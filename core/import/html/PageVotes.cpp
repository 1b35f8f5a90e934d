// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/import/html/PageVotes.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace dateline {

namespace {

constexpr qsizetype MostVotes = 50;

/// What two values must share to agree: the day of a date, else letters and digits.
QString keyOf(const QString &text)
{
    static const QRegularExpression day(u"^(\\d{4})-?(\\d\\d)-?(\\d\\d)(?!\\d)"_s);
    const QRegularExpressionMatch match = day.match(text);
    if (match.hasMatch())
        return match.captured(1) + match.captured(2) + match.captured(3);
    QString key;
    for (QChar c : text.normalized(QString::NormalizationForm_KC).toCaseFolded()) {
        if (c.isLetterOrNumber())
            key += c;
    }
    return key;
}

bool agree(const QString &one, const QString &other)
{
    return one == other || (one.size() > 5 && other.size() > 5 && (one.contains(other) || other.contains(one)));
}

/// Whether one value is the other without words around it: "Ada Vale" of "By Ada Vale".
bool isBareOf(const QString &one, const QString &other)
{
    return one.size() < other.size() && one.contains(u' ') && other.size() - one.size() < 12
        && other.endsWith(one, Qt::CaseInsensitive);
}

} // namespace

void PageVotes::add(const QString &text, const QString &origin)
{
    if (m_votes.size() < MostVotes)
        m_votes.append({text, keyOf(text), origin});
}

PageValue PageVotes::best() const
{
    PageValue best;
    for (const Vote &vote : m_votes) {
        PageValue value{vote.text, {vote.origin}};
        for (const Vote &other : m_votes) {
            if (agree(vote.key, other.key) && !value.origins.contains(other.origin))
                value.origins.append(other.origin);
        }
        if (value.origins.size() > best.origins.size())
            best = value;
    }
    for (const Vote &vote : m_votes) {
        if (best.origins.contains(vote.origin) && isBareOf(vote.text, best.text))
            best.text = vote.text;
    }
    return best;
}

} // namespace dateline
