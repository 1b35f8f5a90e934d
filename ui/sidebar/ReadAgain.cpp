// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/sidebar/ReadAgain.h"

#include "core/import/Drafting.h"
#include "core/import/StatedItems.h"
#include "core/reading/Pipeline.h"
#include "ui/models/Workspace.h"
#include "ui/sidebar/ReadingWait.h"

#include <QCoreApplication>

#include <optional>

using namespace Qt::StringLiterals;

namespace dateline {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(ReadAgain)
};

QString sentence(const Rereading &read)
{
    QStringList parts{Words::tr("%n new draft(s)", nullptr, read.added),
                      Words::tr("%n draft(s) found again", nullptr, read.kept)};
    if (read.gone > 0)
        parts.append(Words::tr("%n draft(s) gone", nullptr, read.gone));
    if (read.accepted > 0)
        parts.append(Words::tr("%n accepted item(s) kept", nullptr, read.accepted));
    if (read.rejected > 0)
        parts.append(Words::tr("%n rejected draft(s) left out", nullptr, read.rejected));
    return Words::tr("Read again: %1.").arg(parts.join(u", "_s));
}

} // namespace

bool readSourceAgain(Workspace &workspace, Id source, QWidget *parent)
{
    Story *story = workspace.story();
    if (!story || story->isReadOnly() || !story->data().sources.contains(source))
        return false;
    const KnownSource known = knownSource(*story, source);
    if (statesItems(known.source)) {
        workspace.announce(Words::tr("This file states its items itself: there is nothing to draft from it."));
        return false;
    }
    Document document;
    std::optional<Result<Reading>> reading;
    waitForReading(known.text, parent, [&](const Progress &progress) {
        document = documentOf(known, CodePoints(known.text));
        reading = readDocument(document, progress);
    });
    if (!*reading) {
        workspace.announce(reading->error().sentence);
        return false;
    }
    const auto changes = story->history().size();
    const Result<Rereading> read = redraft(*story, known, document, **reading);
    if (!read) {
        workspace.fail(read.error());
        return false;
    }
    workspace.announce(sentence(*read), story->history().size() != changes);
    return true;
}

} // namespace dateline
