// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/text/Document.h"

namespace dateline {

/// Builds a document from what a format finds, a line a block. Lines that say by themselves what they are (a byline
/// under the title, a credit, a newsletter's plea) get that kind; a caption's credit becomes a block of its own; title
/// and byline are not told twice.
class DocumentWriter {
public:
    /// What the file says of itself; empty where it says nothing. Title and byline become the first blocks. The
    /// language is one that articleLanguage() tells.
    DocumentWriter(const QString &title, const QString &byline, const QString &language);

    /// Adds a line without line feeds; empty ones are left out. The credit of a caption may be known apart.
    void add(const QString &line, BlockKind kind, const QString &credit = {});
    /// What is added next stands on the next page.
    void startPage();

    /// Title and byline are the given ones, else those that were added.
    Document document() const;

private:
    void append(const QString &line, BlockKind kind);
    void addCaption(const QString &line, const QString &credit);
    Span creditIn(const QString &caption) const;
    bool repeatsHead(const QString &line) const;

    QString m_title;
    QString m_byline;
    QString m_language;
    QString m_text;
    QString m_between; ///< Page breaks since the last block.
    QList<TextBlock> m_blocks;
    QStringList m_captions;
};

} // namespace dateline
