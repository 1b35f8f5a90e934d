// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/sidebar/PublicationDate.h"

#include "core/import/Redating.h"
#include "core/time/WhenText.h"
#include "ui/models/ItemWords.h"
#include "ui/models/Workspace.h"
#include "ui/sidebar/ReadingWait.h"

#include <QCoreApplication>
#include <QInputDialog>
#include <QMessageBox>
#include <QPushButton>

#include <optional>

using namespace Qt::StringLiterals;

namespace dateline {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(PublicationDate)
};

constexpr qsizetype NamedItems = 8; ///< At most, in a question.

enum class Answer { DraftsOnly, AcceptedToo, Cancel };

Answer ask(const QList<Item> &accepted, QWidget *parent)
{
    QStringList names;
    for (const Item &item : accepted.first(qMin(NamedItems, accepted.size())))
        names.append(u"• "_s + itemName(item));
    if (accepted.size() > NamedItems)
        names.append(u"…"_s);
    QMessageBox box(QMessageBox::Question, Words::tr("Change publication date"),
                    Words::tr("%n accepted item(s) hang on the publication date. Should they follow it?", nullptr,
                              static_cast<int>(accepted.size())),
                    QMessageBox::Cancel, parent);
    box.setTextFormat(Qt::PlainText);
    box.setInformativeText(names.join(u'\n'));
    const QPushButton *accept = box.addButton(Words::tr("Also accepted items"), QMessageBox::AcceptRole);
    QPushButton *drafts = box.addButton(Words::tr("Drafts only"), QMessageBox::AcceptRole);
    box.setDefaultButton(drafts);
    box.exec();
    if (box.clickedButton() == accept)
        return Answer::AcceptedToo;
    return box.clickedButton() == drafts ? Answer::DraftsOnly : Answer::Cancel;
}

} // namespace

void askPublicationDate(Workspace &workspace, Id source, QWidget *parent)
{
    QString text = displayWhen(workspace.story()->data().sources.value(source).published);
    QString label = Words::tr("Published on (19 July 2022, 2022-07-19 …):");
    for (bool asking = true; asking;) {
        text = QInputDialog::getText(parent, Words::tr("Change publication date"), label, QLineEdit::Normal, text,
                                     &asking);
        const Result<When> read = readWhen(text);
        if (asking && read) {
            changePublicationDate(workspace, source, *read, parent);
            return;
        }
        label = read ? label : read.error().sentence;
    }
}

bool changePublicationDate(Workspace &workspace, Id source, const When &published, QWidget *parent)
{
    const Story *story = workspace.story();
    if (!story || !story->data().sources.contains(source))
        return false;
    const KnownSource known = knownSource(*story, source);
    if (known.source.published == published)
        return false;
    std::optional<Result<Redating>> redating;
    waitForReading(known.text, parent,
                   [&](const Progress &progress) { redating = redate(story->data(), known, published, progress); });
    if (!*redating) {
        workspace.announce(redating->error().sentence);
        return false;
    }
    const Redating &moving = **redating;
    const Answer answer = moving.accepted.isEmpty() ? Answer::DraftsOnly : ask(moving.accepted, parent);
    const bool acceptedToo = answer == Answer::AcceptedToo;
    if (answer == Answer::Cancel || !workspace.edit(Words::tr("Change publication date"), [&](Edit &edit) {
            return writeRedating(edit, moving, acceptedToo);
        }))
        return false;
    const auto moved = static_cast<int>(moving.drafts.size() + (acceptedToo ? moving.accepted.size() : 0));
    const QString day = published.isNull() ? Words::tr("The publication date is unknown now")
                                           : Words::tr("Published on %1").arg(displayWhen(published));
    workspace.announce(Words::tr("%1: %n item(s) follow it.", nullptr, moved).arg(day), true);
    return true;
}

} // namespace dateline
