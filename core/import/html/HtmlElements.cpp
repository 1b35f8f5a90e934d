// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/import/html/HtmlElements.h"

#include "core/import/html/PageWords.h"

#include <QHash>

using namespace Qt::StringLiterals;

namespace dateline {

namespace {

const QHash<QString, Nesting> nestings{{u"nests"_s, Nesting::Nests},
                                       {u"closes"_s, Nesting::Closes},
                                       {u"format"_s, Nesting::Formats},
                                       {u"void"_s, Nesting::Void},
                                       {u"raw"_s, Nesting::Raw}};
const QHash<QString, Showing> showings{{u"inline"_s, Showing::Inline},
                                       {u"block"_s, Showing::Block},
                                       {u"heading"_s, Showing::Heading},
                                       {u"breaks"_s, Showing::Breaks},
                                       {u"hidden"_s, Showing::Hidden}};

QHash<QByteArray, HtmlElement> listedElements()
{
    QHash<QByteArray, HtmlElement> elements;
    const WordList &list = pageWords(u"elements"_s);
    for (const QString &name : list.entries())
        elements.insert(name.toLatin1(), {name, nestings.value(list.field(name)), showings.value(list.field(name, 1))});
    return elements;
}

} // namespace

const HtmlElement *htmlElement(QByteArrayView name)
{
    static const QHash<QByteArray, HtmlElement> elements = listedElements();
    const auto found = elements.constFind(name.toByteArray().toLower());
    return found == elements.constEnd() ? nullptr : &*found;
}

} // namespace dateline
