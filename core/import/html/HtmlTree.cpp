// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/import/html/HtmlTree.h"

#include "core/import/html/HtmlGuard.h"

#include <gumbo.h>

#include <algorithm>
#include <memory>

namespace dateline {

namespace {

constexpr qsizetype EnoughText = 2000;

/// Appends what libgumbo read to a flat list, without recursion.
class Flattener {
public:
    explicit Flattener(QList<HtmlNode> &nodes)
        : m_nodes(nodes)
    {
    }

    void run(const GumboNode *root)
    {
        enter(root);
        while (!m_open.isEmpty()) {
            Open &top = m_open.last();
            const GumboVector &children = top.node->v.element.children;
            if (top.next < children.length)
                enter(static_cast<const GumboNode *>(children.data[top.next++]));
            else
                leave();
        }
    }

private:
    struct Open {
        const GumboNode *node;
        unsigned next;
        int index;
    };

    void enter(const GumboNode *node)
    {
        HtmlNode flat;
        flat.parent = m_open.isEmpty() ? -1 : m_open.last().index;
        const int index = static_cast<int>(m_nodes.size());
        if (node->type == GUMBO_NODE_ELEMENT || node->type == GUMBO_NODE_TEMPLATE) {
            describe(node->v.element, flat);
            m_nodes.append(flat);
            m_open.append({node, 0, index});
        } else if (node->type == GUMBO_NODE_TEXT || node->type == GUMBO_NODE_WHITESPACE
                   || node->type == GUMBO_NODE_CDATA) {
            flat.text = QString::fromUtf8(node->v.text.text);
            flat.end = index + 1;
            m_nodes.append(flat);
        }
    }

    void leave()
    {
        m_nodes[m_open.last().index].end = static_cast<int>(m_nodes.size());
        m_open.removeLast();
    }

    static void describe(const GumboElement &element, HtmlNode &flat)
    {
        QByteArray name = gumbo_normalized_tagname(element.tag);
        if (element.tag == GUMBO_TAG_UNKNOWN) {
            GumboStringPiece original = element.original_tag;
            gumbo_tag_from_original_text(&original);
            name = QByteArray(original.data, static_cast<qsizetype>(original.length)).toLower();
        }
        const HtmlElement *listed = htmlElement(name);
        flat.name = listed ? listed->name : QString::fromUtf8(name);
        if (flat.name.isEmpty())
            flat.name = QStringLiteral("unknown");
        flat.showing = listed ? listed->showing : Showing::Inline;
        for (unsigned i = 0; i < element.attributes.length; ++i) {
            const auto *attribute = static_cast<const GumboAttribute *>(element.attributes.data[i]);
            flat.attributes.append({QString::fromUtf8(attribute->name), QString::fromUtf8(attribute->value)});
        }
    }

    QList<HtmlNode> &m_nodes;
    QList<Open> m_open;
};

} // namespace

QString HtmlNode::attribute(QStringView wanted) const
{
    const auto found = std::find_if(attributes.begin(), attributes.end(),
                                    [wanted](const auto &attribute) { return attribute.first == wanted; });
    return found == attributes.end() ? QString() : found->second;
}

bool HtmlNode::has(QStringView wanted) const
{
    return std::any_of(attributes.begin(), attributes.end(),
                       [wanted](const auto &attribute) { return attribute.first == wanted; });
}

Result<HtmlTree> HtmlTree::parse(const QString &markup)
{
    const Result<QByteArray> guarded = guardedMarkup(markup.toUtf8());
    if (!guarded)
        return guarded.error();
    GumboOptions options = kGumboDefaultOptions;
    options.max_errors = 0;
    const std::unique_ptr<GumboOutput, void (*)(GumboOutput *)> output(
        gumbo_parse_with_options(&options, guarded->constData(), static_cast<size_t>(guarded->size())),
        [](GumboOutput *parsed) { gumbo_destroy_output(&kGumboDefaultOptions, parsed); });
    HtmlTree tree;
    Flattener(tree.m_nodes).run(output->root);
    return tree;
}

QString HtmlTree::textOf(int node) const
{
    QString text;
    for (int i = node; i < m_nodes[node].end && text.size() < EnoughText; ++i) {
        const HtmlNode &inner = m_nodes[i];
        if (i != node && inner.showing == Showing::Hidden) {
            i = inner.end - 1;
            continue;
        }
        if (inner.showing != Showing::Inline)
            text += u' ';
        text += QStringView(inner.text).left(EnoughText);
    }
    return text.simplified();
}

bool HtmlTree::isWithin(int node, QStringView name) const
{
    for (; node >= 0; node = m_nodes[node].parent) {
        if (m_nodes[node].is(name))
            return true;
    }
    return false;
}

} // namespace dateline
