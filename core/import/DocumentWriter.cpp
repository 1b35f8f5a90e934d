// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/import/DocumentWriter.h"

#include "core/text/Credits.h"
#include "core/text/LineKinds.h"
#include "core/text/Pages.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace dateline {

namespace {

constexpr qsizetype MostNames = 8; ///< Words of a credit in brackets.
constexpr qsizetype HeadLines = 4; ///< Byline and dateline stand among the first blocks.

/// Whether a line is nothing but a few names.
bool isNames(const QString &line)
{
    const QStringList names = line.split(u' ', Qt::SkipEmptyParts);
    return names.size() <= MostNames && std::all_of(names.begin(), names.end(), [](const QString &name) {
               return !name.front().isLower() && !name.front().isDigit();
           });
}

} // namespace

DocumentWriter::DocumentWriter(const QString &title, const QString &byline, const QString &language)
    : m_title(title)
    , m_byline(byline)
    , m_language(language)
{
    append(title, BlockKind::Title);
    append(byline, BlockKind::Byline);
}

void DocumentWriter::add(const QString &line, BlockKind kind, const QString &credit)
{
    if (kind == BlockKind::Caption)
        return addCaption(line, credit);
    if (repeatsHead(line))
        return;
    if (kind == BlockKind::Paragraph && isCreditLine(line, m_language))
        return append(line, BlockKind::Credit);
    const BlockKind said = line.isEmpty() ? kind : kindOfLine(line, m_language);
    const bool aside = said == BlockKind::Byline || said == BlockKind::Dateline || said == BlockKind::Boilerplate;
    const bool inHead = m_blocks.size() < HeadLines;
    append(line, kind == BlockKind::Paragraph && aside && (inHead || said == BlockKind::Boilerplate) ? said : kind);
}

void DocumentWriter::startPage()
{
    m_between += PageBreak;
}

Document DocumentWriter::document() const
{
    Document document = makeDocument(m_text, m_blocks, m_language);
    if (!m_title.isEmpty())
        document.title = m_title;
    if (!m_byline.isEmpty())
        document.byline = m_byline;
    return document;
}

void DocumentWriter::append(const QString &line, BlockKind kind)
{
    if (line.isEmpty())
        return;
    if (!m_between.isEmpty())
        m_text += m_between;
    else if (!m_text.isEmpty())
        m_text += u'\n';
    m_between.clear();
    const qsizetype start = m_text.size();
    m_text += line;
    m_blocks.append({{start, m_text.size()}, kind, {}});
}

void DocumentWriter::addCaption(const QString &line, const QString &credit)
{
    if (m_captions.contains(line) && !isNames(line))
        return; // Once in the text, once in its enlargement.
    m_captions.append(line);
    const Span trailing = credit.isEmpty() ? creditIn(line) : Span();
    const bool split = !trailing.isEmpty();
    const QString credited = split ? trailing.in(line).toString() : credit;
    const QString caption = split ? line.first(trailing.start).trimmed() : line;
    append(caption.isEmpty() ? credited : caption, BlockKind::Caption);
    if (!caption.isEmpty())
        append(credited, BlockKind::Credit);
}

/// The credit that ends a caption: one that says so, else names in brackets.
Span DocumentWriter::creditIn(const QString &caption) const
{
    const Span credit = trailingCredit(caption, m_language);
    const qsizetype open = caption.lastIndexOf(u'(');
    if (!credit.isEmpty() || open < 1 || !caption.endsWith(u')'))
        return credit;
    return isNames(caption.sliced(open + 1).chopped(1)) ? Span{open, caption.size()} : Span();
}

/// Whether a line says nothing but the title or the byline again.
bool DocumentWriter::repeatsHead(const QString &line) const
{
    const bool isByline = !m_byline.isEmpty() && line.endsWith(m_byline, Qt::CaseInsensitive)
        && (line.size() == m_byline.size() || kindOfLine(line, m_language) == BlockKind::Byline); // "By Ada Vale"
    return isByline || (!m_title.isEmpty() && line.compare(m_title, Qt::CaseInsensitive) == 0);
}

} // namespace dateline
