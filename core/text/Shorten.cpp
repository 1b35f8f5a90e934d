// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/Shorten.h"

using namespace Qt::StringLiterals;

namespace dateline {

namespace {

QString withoutClosingSigns(QString text)
{
    while (!text.isEmpty() && u".,;:-\u2013\u2014("_s.contains(text.back()))
        text = text.chopped(1).trimmed();
    return text;
}

} // namespace

QString shortened(QStringView text, qsizetype most)
{
    const QString line = text.toString().simplified();
    const bool abbreviation = line.size() > 2 && line.back() == u'.' && line[line.size() - 3] == u'.';
    const QString whole = abbreviation ? line : withoutClosingSigns(line);
    if (whole.size() <= most)
        return whole;
    for (qsizetype i = most - 1; i > most / 2; --i) {
        const bool clause = whole[i + 1] == u' ' && u",;:"_s.contains(whole[i]);
        const bool dash = whole[i] == u' ' && u"\u2013\u2014(-"_s.contains(whole[i + 1]);
        if (clause || dash)
            return withoutClosingSigns(whole.first(i));
    }
    qsizetype space = whole.lastIndexOf(u' ', most - 1);
    if (space <= 0)
        space = whole[most - 2].isHighSurrogate() ? most - 2 : most - 1;
    return withoutClosingSigns(whole.first(space)) + u'\u2026';
}

} // namespace dateline
