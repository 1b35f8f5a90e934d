// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Result.h"
#include "core/import/html/HtmlElements.h"

#include <QList>
#include <QString>

namespace dateline {

/// An element or a text of a page, at its place in document order.
struct HtmlNode {
    int parent = -1;
    int end = 0; ///< One past its last descendant.
    QString name; ///< Lower case; empty for text.
    Showing showing = Showing::Inline;
    QString text; ///< Of a text.
    QList<std::pair<QString, QString>> attributes; ///< Names in lower case.

    bool isText() const { return name.isEmpty(); }
    bool is(QStringView wanted) const { return name == wanted; }
    /// The attribute's value; empty where it is missing.
    QString attribute(QStringView wanted) const;
    bool has(QStringView wanted) const;
};

/// A page as a flat list of nodes in document order, so that nothing which walks it recurses: a node's children are
/// node + 1, then each one's end, up to the node's own end.
class HtmlTree {
public:
    /// Parses markup as HTML 5 does, whatever its state. Error: more elements than can be read.
    static Result<HtmlTree> parse(const QString &markup);

    const QList<HtmlNode> &nodes() const { return m_nodes; }
    const HtmlNode &operator[](int node) const { return m_nodes[node]; }
    int size() const { return static_cast<int>(m_nodes.size()); }
    /// The text in a node, white space collapsed; nothing that is hidden by its kind, and not much more than 2,000
    /// letters.
    QString textOf(int node) const;
    /// Whether one of the elements that the node stands in, or itself, has that name.
    bool isWithin(int node, QStringView name) const;

private:
    QList<HtmlNode> m_nodes;
};

} // namespace dateline
