// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/story/Item.h"
#include "ui/models/SourceText.h"

#include <QHash>
#include <QObject>

#include <memory>

namespace dateline {

class Workspace;

/// The texts of the open story's sources, read once for all parts of a window. Texts never change, so what is kept here
/// cannot go stale; it is dropped with the story.
class LoadedTexts : public QObject {
    Q_OBJECT
public:
    /// The one of a workspace; lives as long as the workspace.
    static LoadedTexts &of(Workspace &workspace);

    /// A source's text; an empty one for an unknown id. Never null.
    std::shared_ptr<const SourceText> text(Id source);
    /// Where a passage stands, for a reader: "¶ 7", "p. 3, ¶ 7" where it has pages; empty where its source has no text.
    QString place(const Passage &passage);

private:
    explicit LoadedTexts(Workspace *workspace);

    Workspace *m_workspace;
    QHash<Id, std::shared_ptr<const SourceText>> m_texts;
    std::shared_ptr<const SourceText> m_none;
};

} // namespace dateline
