// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/import/html/PageDocument.h"

#include "core/import/html/ArticleFinder.h"
#include "core/text/Credits.h"
#include "core/text/LineKinds.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace dateline {

namespace {

constexpr qsizetype MostNames = 8; ///< Words of a credit in brackets.
constexpr qsizetype HeadLines = 4; ///< Byline and dateline stand among the first blocks.

class DocumentWriter {
public:
    explicit DocumentWriter(const PageMetadata &metadata)
        : m_metadata(metadata)
        , m_language(QString(metadata.language.text).replace(u'_', u'-').section(u'-', 0, 0).toLower())
    {
        if (m_language.isEmpty())
            m_language = u"en"_s;
        add(metadata.title.text, BlockKind::Title);
        add(metadata.byline.text, BlockKind::Byline);
    }

    void addBlock(const PageBlock &block)
    {
        if (block.kind == BlockKind::Caption)
            return addCaption(block);
        if (repeatsHead(block.text))
            return;
        if (block.kind == BlockKind::Paragraph && isCreditLine(block.text, m_language))
            return add(block.text, BlockKind::Credit);
        const BlockKind kind = kindOfLine(block.text, m_language);
        const bool aside = kind == BlockKind::Byline || kind == BlockKind::Dateline || kind == BlockKind::Boilerplate;
        const bool inHead = m_blocks.size() < HeadLines;
        if (block.kind == BlockKind::Paragraph && aside && (inHead || kind == BlockKind::Boilerplate))
            return add(block.text, kind);
        add(block.text, block.kind);
    }

    Document document() const
    {
        Document document = makeDocument(m_text, m_blocks, m_language);
        document.title = m_metadata.title.text;
        document.byline = m_metadata.byline.text;
        document.publisher = m_metadata.site.text;
        return document;
    }

private:
    void add(const QString &line, BlockKind kind)
    {
        if (line.isEmpty())
            return;
        if (!m_text.isEmpty())
            m_text += u'\n';
        const qsizetype start = m_text.size();
        m_text += line;
        m_blocks.append({{start, m_text.size()}, kind, {}});
    }

    void addCaption(const PageBlock &block)
    {
        if (m_captions.contains(block.text) && !isNames(block.text))
            return; // Once in the text, once in its enlargement.
        m_captions.append(block.text);
        const Span trailing = block.credit.isEmpty() ? creditIn(block.text) : Span();
        const bool split = !trailing.isEmpty();
        const QString credit = split ? trailing.in(block.text).toString() : block.credit;
        const QString caption = split ? block.text.first(trailing.start).trimmed() : block.text;
        add(caption.isEmpty() ? credit : caption, BlockKind::Caption);
        if (!caption.isEmpty())
            add(credit, BlockKind::Credit);
    }

    /// The credit that ends a caption: one that says so, else names in brackets.
    Span creditIn(const QString &caption) const
    {
        const Span credit = trailingCredit(caption, m_language);
        const qsizetype open = caption.lastIndexOf(u'(');
        if (!credit.isEmpty() || open < 1 || !caption.endsWith(u')'))
            return credit;
        return isNames(caption.sliced(open + 1).chopped(1)) ? Span{open, caption.size()} : Span();
    }

    /// Whether a line is nothing but a few names.
    static bool isNames(const QString &line)
    {
        const QStringList names = line.split(u' ', Qt::SkipEmptyParts);
        return names.size() <= MostNames && std::all_of(names.begin(), names.end(), [](const QString &name) {
                   return !name.front().isLower() && !name.front().isDigit();
               });
    }

    /// Whether a line says nothing but the title or the byline again.
    bool repeatsHead(const QString &line) const
    {
        return line.compare(m_metadata.title.text, Qt::CaseInsensitive) == 0
            || line.compare(m_metadata.byline.text, Qt::CaseInsensitive) == 0;
    }

    const PageMetadata &m_metadata;
    QString m_language;
    QString m_text;
    QList<TextBlock> m_blocks;
    QStringList m_captions;
};

} // namespace

Document pageDocument(const HtmlTree &tree, const PageText &page, const PageMetadata &metadata)
{
    const QList<qsizetype> article = findArticle(tree, page);
    if (article.isEmpty())
        return {};
    DocumentWriter writer(metadata);
    for (qsizetype block : article)
        writer.addBlock(page.blocks[block]);
    return writer.document();
}

} // namespace dateline
