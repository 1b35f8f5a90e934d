// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/import/html/PageHints.h"

#include "core/import/html/PageWords.h"

#include <QHash>

using namespace Qt::StringLiterals;

namespace dateline {

namespace {

const QHash<QString, PageHint> hintNames{{u"aside"_s, PageHint::Aside},         {u"caption"_s, PageHint::Caption},
                                         {u"credit"_s, PageHint::Credit},       {u"byline"_s, PageHint::Byline},
                                         {u"published"_s, PageHint::Published}, {u"quote"_s, PageHint::Quote},
                                         {u"body"_s, PageHint::Body},           {u"unseen"_s, PageHint::Unseen}};

/// "photo-credit", "photoCredit" and "photo_credit" alike: the words they are made of, in lower case.
QStringList nameWords(const QString &names)
{
    QStringList words;
    QString word;
    QChar before;
    for (QChar c : names) {
        const bool part = c.isLetterOrNumber();
        if ((!part || (c.isUpper() && before.isLower())) && !word.isEmpty()) {
            words.append(word);
            word.clear();
        }
        if (part)
            word += c.toLower();
        before = c;
    }
    if (!word.isEmpty())
        words.append(word);
    return words;
}

bool isUnseen(const HtmlNode &element)
{
    if (element.has(u"hidden") || element.attribute(u"aria-hidden") == u"true"_s)
        return true;
    const QString style = element.attribute(u"style").remove(u' ').toLower();
    return style.contains(u"display:none"_s) || style.contains(u"visibility:hidden"_s);
}

} // namespace

PageHints pageHints(const HtmlNode &element)
{
    static const WordList &meanings = pageWords(u"class-hints"_s);
    PageHints hints;
    if (element.is(u"html") || element.is(u"body"))
        return hints; // They hold the article, whatever they are called.
    if (isUnseen(element))
        hints |= PageHint::Unseen;
    for (const auto &[name, value] : element.attributes) {
        if (name != u"class"_s && name != u"id"_s && name != u"role"_s && name != u"itemprop"_s)
            continue;
        QString before;
        for (const QString &word : nameWords(value.left(400))) {
            if (meanings.field(before) != u"negates"_s) {
                hints |= hintNames.value(meanings.field(word), PageHint());
                hints |= hintNames.value(meanings.field(before + u' ' + word), PageHint());
            }
            before = word;
        }
    }
    if (element.is(u"nav") || element.is(u"aside") || element.is(u"footer"))
        hints |= PageHint::Aside;
    if (element.is(u"figcaption"))
        hints |= PageHint::Caption;
    if (element.attribute(u"rel") == u"author"_s)
        hints |= PageHint::Byline;
    return hints;
}

} // namespace dateline
