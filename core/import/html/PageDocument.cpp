// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/import/html/PageDocument.h"

#include "core/import/ArticleLanguage.h"
#include "core/import/DocumentWriter.h"
#include "core/import/html/ArticleFinder.h"

namespace dateline {

Document pageDocument(const HtmlTree &tree, const PageText &page, const PageMetadata &metadata)
{
    const QList<qsizetype> article = findArticle(tree, page);
    if (article.isEmpty())
        return {};
    QStringList texts;
    for (qsizetype block : article)
        texts.append(page.blocks[block].text);
    DocumentWriter writer(metadata.title.text, metadata.byline.text,
                          articleLanguage(metadata.language.text, texts.join(u'\n')));
    for (qsizetype block : article)
        writer.add(page.blocks[block].text, page.blocks[block].kind, page.blocks[block].credit);
    Document document = writer.document();
    document.title = metadata.title.text;
    document.byline = metadata.byline.text;
    document.publisher = metadata.site.text;
    return document;
}

} // namespace dateline
