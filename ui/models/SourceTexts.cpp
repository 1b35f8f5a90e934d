// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/SourceTexts.h"

#include "ui/models/Workspace.h"

namespace dateline {

SourceTexts::SourceTexts(Workspace *workspace)
    : QObject(workspace)
    , m_workspace(workspace)
    , m_none(std::make_shared<const SourceText>())
{
    connect(workspace, &Workspace::storyReplaced, this, [this] { m_texts.clear(); });
}

SourceTexts &SourceTexts::of(Workspace &workspace)
{
    if (auto *known = workspace.findChild<SourceTexts *>(QString(), Qt::FindDirectChildrenOnly))
        return *known;
    return *new SourceTexts(&workspace);
}

std::shared_ptr<const SourceText> SourceTexts::text(Id source)
{
    const Story *story = m_workspace->story();
    if (!story || !story->data().sources.contains(source))
        return m_none;
    std::shared_ptr<const SourceText> &text = m_texts[source];
    if (!text)
        text = std::make_shared<const SourceText>(*story, source);
    return text;
}

QString SourceTexts::place(const Passage &passage)
{
    const std::shared_ptr<const SourceText> in = text(passage.source);
    if (in->isEmpty())
        return {};
    return placeOf(in->pieces().at(in->pieceAt(in->points().toUtf16(qBound(0, passage.start, in->points().count())))));
}

} // namespace dateline
