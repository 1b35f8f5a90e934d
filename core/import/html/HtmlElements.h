// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayView>
#include <QString>

namespace dateline {

/// How an HTML element stands in a parser's stack of open elements.
enum class Nesting { Nests, Closes, Formats, Void, Raw };

/// How an element's text is shown.
enum class Showing { Inline, Block, Heading, Breaks, Hidden };

/// What is known of an element by its name (data/elements.txt); one that is not listed nests and is inline.
struct HtmlElement {
    QString name;
    Nesting nesting = Nesting::Nests;
    Showing showing = Showing::Inline;
};

/// The element of a name, in any case; null where it is not listed. Any thread.
const HtmlElement *htmlElement(QByteArrayView name);

} // namespace dateline
