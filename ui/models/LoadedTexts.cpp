// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/LoadedTexts.h"

#include "ui/models/Workspace.h"

namespace dateline {

LoadedTexts::LoadedTexts(Workspace *workspace)
    : QObject(workspace)
    , m_workspace(workspace)
    , m_none(std::make_shared<const SourceText>())
{
    connect(workspace, &Workspace::storyReplaced, this, [this] { m_texts.clear(); });
}

LoadedTexts &LoadedTexts::of(Workspace &workspace)
{
    if (auto *known = workspace.findChild<LoadedTexts *>(QString(), Qt::FindDirectChildrenOnly))
        return *known;
    return *new LoadedTexts(&workspace);
}

std::shared_ptr<const SourceText> LoadedTexts::text(Id source)
{
    const Story *story = m_workspace->story();
    if (!story || !story->data().sources.contains(source))
        return m_none;
    std::shared_ptr<const SourceText> &text = m_texts[source];
    if (!text)
        text = std::make_shared<const SourceText>(*story, source);
    return text;
}

QString LoadedTexts::place(const Passage &passage)
{
    const std::shared_ptr<const SourceText> in = text(passage.source);
    if (in->isEmpty())
        return {};
    const qsizetype at = in->points().toUtf16(qBound(0, passage.start, in->points().count()));
    const QString place = placeOf(in->pieces().at(in->pieceAt(at)));
    const int page = in->pageAt(at);
    return page > 0 ? tr("p. %1, %2").arg(page).arg(place) : place;
}

} // namespace dateline
