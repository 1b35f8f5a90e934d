// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/import/html/PageMetadata.h"

#include "core/import/html/JsonLd.h"
#include "core/import/html/PageTitle.h"
#include "core/import/html/PageVotes.h"
#include "core/import/html/PageWords.h"

#include <QHash>

using namespace Qt::StringLiterals;

namespace dateline {

namespace {

constexpr qsizetype LongestTitle = 1000;
constexpr qsizetype LongestByline = 100;
constexpr int MostBylineNodes = 200; ///< Elements and texts in a byline.
constexpr qsizetype LongParagraph = 150; ///< Letters that are no links.
constexpr qsizetype ShortPreposition = 6; ///< As "By ".

class Gatherer {
public:
    Gatherer(const HtmlTree &tree, const PageText &page)
        : m_tree(tree)
        , m_page(page)
    {
    }

    PageMetadata run()
    {
        linkedData();
        metaTags();
        visible();
        titles();
        return {m_votes[u"title"_s].best(),     m_votes[u"byline"_s].best(),   m_votes[u"site"_s].best(),
                m_votes[u"published"_s].best(), m_votes[u"modified"_s].best(), m_votes[u"url"_s].best(),
                m_votes[u"language"_s].best()};
    }

private:
    void give(const QString &field, const QString &text, const QString &origin)
    {
        const QString value = text.simplified();
        if (field == u"url"_s ? isWebAddress(value) : !value.isEmpty() && !(field == u"byline"_s && isNoName(value)))
            m_votes[field].add(value, origin);
    }

    static bool isWebAddress(const QString &value)
    {
        return value.startsWith(u"https://"_s) || value.startsWith(u"http://"_s);
    }

    static bool isNoName(const QString &value)
    {
        return value.size() > LongestByline || isWebAddress(value) || value.startsWith(u'@') || value.startsWith(u'/')
            || lettersIn(value) == 0;
    }

    void linkedData()
    {
        QStringList scripts;
        for (int i = 0; i < m_tree.size(); ++i) {
            if (m_tree[i].is(u"script"))
                scripts.append(i + 1 < m_tree[i].end ? m_tree[i + 1].text : QString());
        }
        const QString origin = u"JSON-LD"_s;
        const QList<QJsonObject> articles = linkedArticles(scripts);
        if (articles.isEmpty())
            return;
        const QJsonObject article = articles.first(); // Further ones are of related stories.
        const QString headline = article["headline"_L1].toString();
        give(u"title"_s, headline.isEmpty() ? article["name"_L1].toString() : headline, origin);
        give(u"byline"_s, linkedNames(article["author"_L1]), origin);
        give(u"site"_s, linkedNames(article["publisher"_L1]), origin);
        give(u"published"_s, article["datePublished"_L1].toString(), origin);
        give(u"modified"_s, article["dateModified"_L1].toString(), origin);
        give(u"language"_s, linkedNames(article["inLanguage"_L1]), origin);
    }

    void metaTags()
    {
        QMultiHash<QString, QString> given;
        for (const HtmlNode &node : m_tree.nodes()) {
            if (node.is(u"link") && node.attribute(u"rel").toLower() == u"canonical"_s)
                give(u"url"_s, node.attribute(u"href"), u"canonical link"_s);
            if (!node.is(u"meta"))
                continue;
            const QString content = node.attribute(u"content");
            for (const QStringView key : {u"property", u"name", u"itemprop", u"http-equiv"}) {
                const QString names = node.attribute(key).toLower().replace(u'.', u':').simplified();
                for (const QString &name : names.split(u' ', Qt::SkipEmptyParts))
                    given.insert(name, content);
            }
        }
        const WordList &names = pageWords(u"metadata-names"_s);
        for (const QString &name : names.entries()) {
            QStringList values = given.values(name);
            std::reverse(values.begin(), values.end()); // As they stand in the page.
            const bool list = name == u"citation_author"_s;
            if (!values.isEmpty())
                give(names.field(name), list ? values.join(u", "_s) : values.first(), names.field(name, 1));
        }
        if (m_tree.size() > 0)
            give(u"language"_s, m_tree[0].attribute(u"lang"), u"html"_s);
    }

    /// Dates and names that the page shows.
    void visible()
    {
        for (int i = 0; i < m_tree.size(); ++i) {
            const HtmlNode &node = m_tree[i];
            if (node.isText() || node.is(u"meta") || node.is(u"html") || node.is(u"body"))
                continue;
            const QString property = node.attribute(u"itemprop").toLower();
            const QString moment = node.attribute(u"datetime");
            if (property.contains(u"datepublished"_s))
                give(u"published"_s, firstOf(moment, node.attribute(u"content"), m_tree.textOf(i)), u"microdata"_s);
            else if (property.contains(u"datemodified"_s))
                give(u"modified"_s, firstOf(moment, node.attribute(u"content"), m_tree.textOf(i)), u"microdata"_s);
            else if (node.is(u"time") && (node.has(u"pubdate") || m_page.hints[i].testFlag(PageHint::Published)))
                give(u"published"_s, moment, u"time element"_s);
            if (m_page.hints[i].testFlag(PageHint::Byline) || property.contains(u"author"_s))
                noteByline(i);
        }
        give(u"byline"_s, shownByline(), u"visible byline"_s);
        for (const HtmlNode &node : m_tree.nodes()) {
            if (node.is(u"time") && !m_votes.contains(u"published"_s))
                give(u"published"_s, node.attribute(u"datetime"), u"time element"_s);
        }
    }

    /// The heading that says the title; 0 where none does.
    int mainHeading() const
    {
        const QString title = m_votes.value(u"title"_s).best().text;
        for (int i = 0; i < m_tree.size(); ++i) {
            if (m_tree[i].showing == Showing::Heading && !title.isEmpty() && m_tree.textOf(i) == title)
                return i;
        }
        return 0;
    }

    void noteByline(int at)
    {
        const bool large = m_tree[at].end - at > MostBylineNodes;
        if (large || m_page.asides[at] || m_page.hints[at].testFlag(PageHint::Unseen))
            return;
        const QString text = m_tree.textOf(namedIn(at));
        if (!text.isEmpty() && !isNoName(text))
            m_bylines.append({at, text});
    }

    /// The first byline behind the title; without a title in the page the last before its first long paragraph.
    QString shownByline() const
    {
        const int heading = mainHeading();
        const int text = firstParagraph();
        QString shown;
        for (const auto &[at, byline] : m_bylines) {
            if (heading > 0 && at > heading)
                return byline;
            if (shown.isEmpty() || (heading == 0 && at < text))
                shown = byline;
        }
        return shown;
    }

    int firstParagraph() const
    {
        for (const PageBlock &block : m_page.blocks) {
            const bool running = block.kind == BlockKind::Paragraph && block.letters - block.linked > LongParagraph;
            if (running && !m_page.asides[block.element])
                return block.element;
        }
        return 0;
    }

    /// The element that holds nothing but the author's name, where there is one within a byline.
    int namedIn(int byline) const
    {
        int named = byline;
        for (int i = byline + 1; i < m_tree[named].end; ++i) {
            const HtmlNode &node = m_tree[i];
            if (m_tree.textOf(i).isEmpty())
                continue;
            if (node.attribute(u"itemprop") == u"name"_s)
                return i;
            if (m_page.hints[i].testFlag(PageHint::Byline))
                named = i;
        }
        const bool bare = m_tree.textOf(byline).size() - m_tree.textOf(named).size() < ShortPreposition;
        return bare ? byline : named;
    }

    static QString firstOf(const QString &first, const QString &second, const QString &third)
    {
        return !first.isEmpty() ? first : !second.isEmpty() ? second : third;
    }

    void titles()
    {
        QString pageTitle;
        for (int i = 0; i < m_tree.size(); ++i) {
            if (m_tree[i].is(u"title") && pageTitle.isEmpty() && i + 1 < m_tree[i].end)
                pageTitle = m_tree[i + 1].text.left(LongestTitle).simplified();
        }
        QStringList headings;
        for (int i = 0; i < m_tree.size(); ++i) {
            if (m_tree[i].is(u"h1"))
                headings.append(m_tree.textOf(i));
        }
        const QString site = m_votes[u"site"_s].best().text;
        for (const QString &heading : headings) {
            if (!heading.isEmpty() && (headings.size() == 1 || pageTitle.contains(heading)))
                give(u"title"_s, heading, u"heading"_s);
        }
        give(u"title"_s, titleWithoutSite(pageTitle, site, headings), u"page title"_s);
    }

    const HtmlTree &m_tree;
    const PageText &m_page;
    QHash<QString, PageVotes> m_votes; ///< By field.
    QList<std::pair<int, QString>> m_bylines; ///< Where they stand, what they say.
};

} // namespace

PageMetadata pageMetadata(const HtmlTree &tree, const PageText &page)
{
    return Gatherer(tree, page).run();
}

} // namespace dateline
