// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/StatusLine.h"

#include "core/time/WhenText.h"
#include "ui/models/ItemWords.h"
#include "ui/models/Workspace.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QTimer>

using namespace Qt::StringLiterals;

namespace dateline {

namespace {

constexpr int newsMs = 12'000; ///< How long news stands.

/// The first (or last) date that stands in a when: "1979" of "1979/..".
QString edge(const When &when, bool first)
{
    QString text = when.edtf();
    text.remove(u'[').remove(u']').remove(u'{').remove(u'}').replace(".."_L1, "/"_L1).replace(u',', u'/');
    const QStringList parts = text.split(u'/', Qt::SkipEmptyParts);
    if (parts.isEmpty())
        return {};
    const Result<When> part = When::fromEdtf(first ? parts.first() : parts.last());
    return part ? displayWhenShort(*part) : QString();
}

/// From when to when the story's items go: "1979 – 13 Jan 2026"; empty without a date.
QString rangeOf(const StoryData &story)
{
    const Item *first = nullptr;
    const Item *last = nullptr;
    for (const Item &item : story.items) {
        const When &when = item.placing().when;
        if (when.isNull())
            continue;
        if (when.earliest() && (!first || *when.earliest() < *first->placing().when.earliest()))
            first = &item;
        if (when.latest() && (!last || *when.latest() > *last->placing().when.latest()))
            last = &item;
    }
    const QString from = first ? edge(first->placing().when, true) : QString();
    const QString to = last ? edge(last->placing().when, false) : QString();
    return from == to || to.isEmpty() ? from : from.isEmpty() ? to : from + u" – "_s + to;
}

QPushButton *linkButton(QWidget *parent)
{
    auto *button = new QPushButton(parent);
    button->setProperty("flat", true);
    button->setFixedHeight(22);
    return button;
}

} // namespace

StatusLine::StatusLine(Workspace *workspace, QWidget *parent)
    : QStatusBar(parent)
    , m_workspace(workspace)
    , m_counts(new QLabel(this))
    , m_selection(new QLabel(this))
    , m_news(new QLabel(this))
    , m_undoNews(linkButton(this))
    , m_saved(new QLabel(this))
    , m_undo(linkButton(this))
    , m_newsEnd(new QTimer(this))
{
    setSizeGripEnabled(false);
    setContentsMargins(8, 0, 8, 0);
    setFixedHeight(28);
    for (QWidget *part : {static_cast<QWidget *>(m_counts), static_cast<QWidget *>(m_selection),
                          static_cast<QWidget *>(m_news), static_cast<QWidget *>(m_undoNews)})
        addWidget(part);
    addPermanentWidget(m_saved);
    addPermanentWidget(m_undo);
    m_undoNews->setText(tr("Undo"));
    m_undoNews->hide();
    m_newsEnd->setSingleShot(true);
    m_newsEnd->setInterval(newsMs);
    connect(m_newsEnd, &QTimer::timeout, this, [this] { announce(QString(), false); });
    connect(m_undoNews, &QPushButton::clicked, this, [this] {
        announce(QString(), false);
        Q_EMIT undoRequested();
    });
    connect(m_undo, &QPushButton::clicked, this, &StatusLine::undoRequested);
    connect(workspace, &Workspace::storyReplaced, this, [this] {
        showCounts();
        showSelection();
        showHistory();
        announce(QString(), false);
    });
    connect(workspace, &Workspace::storyChanged, this, &StatusLine::showCounts);
    connect(workspace, &Workspace::storyChanged, this, &StatusLine::showSelection);
    connect(workspace, &Workspace::filterChanged, this, &StatusLine::showCounts);
    connect(workspace, &Workspace::selectionChanged, this, &StatusLine::showSelection);
    connect(workspace, &Workspace::historyChanged, this, &StatusLine::showHistory);
    connect(workspace, &Workspace::announced, this, &StatusLine::announce);
    showCounts();
    showSelection();
    showHistory();
}

void StatusLine::showCounts()
{
    if (!m_workspace->story()) {
        m_counts->setText(tr("No story open"));
        return;
    }
    const StoryData &story = m_workspace->story()->data();
    const auto drafts = static_cast<int>(
        std::count_if(story.items.begin(), story.items.end(), [](const Item &item) { return item.draft; }));
    const int accepted = static_cast<int>(story.items.size()) - drafts;
    QStringList facts{drafts ? tr("%1 + %n draft(s)", nullptr, drafts).arg(accepted)
                             : tr("%n item(s)", nullptr, accepted),
                      tr("%n source(s)", nullptr, static_cast<int>(story.sources.size())), rangeOf(story)};
    if (!m_workspace->filter().isEmpty())
        facts.append(tr("%n shown", nullptr, static_cast<int>(m_workspace->visibleItems().size())));
    facts.removeAll(QString());
    m_counts->setText(facts.join(u" · "_s));
}

void StatusLine::showSelection()
{
    QString words;
    if (m_workspace->story() && m_workspace->selected() != NoId) {
        const StoryData &story = m_workspace->story()->data();
        const Item item = story.items.value(m_workspace->selected());
        QStringList parts{kindWord(item.kind)};
        if (item.kind == ItemKind::Quote || item.kind == ItemKind::Claim)
            parts.append(speakerName(story, item));
        else
            parts.append(beginningOf(itemName(item), 40));
        words = tr("1 selected: %1").arg(parts.join(u", "_s));
    }
    m_selection->setText(words);
}

void StatusLine::showHistory()
{
    const Story *story = m_workspace->story();
    m_saved->setVisible(story);
    m_undo->setVisible(story && story->canUndo());
    if (!story)
        return;
    m_saved->setText(story->isReadOnly() ? tr("Read-only") : tr("All changes saved"));
    m_saved->setToolTip(story->readOnlyReason());
    m_undo->setText(tr("Undo: “%1”").arg(story->undoLabel()));
}

void StatusLine::announce(const QString &sentence, bool undoable)
{
    m_news->setText(sentence);
    m_undoNews->setVisible(undoable);
    m_selection->setVisible(sentence.isEmpty());
    if (!sentence.isEmpty())
        m_newsEnd->start();
}

} // namespace dateline
