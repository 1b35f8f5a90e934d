// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/StartPage.h"

#include "ui/render/Theme.h"
#include "ui/window/Settings.h"
#include "ui/window/WindowActions.h"

#include <QFileInfo>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace dateline {

namespace {

QPushButton *button(QAction *action, const QString &words, bool primary, QWidget *parent)
{
    auto *made = new QPushButton(words, parent);
    made->setProperty("primary", primary);
    made->setMinimumWidth(320);
    made->setFixedHeight(36);
    QObject::connect(made, &QPushButton::clicked, action, &QAction::trigger);
    return made;
}

} // namespace

StartPage::StartPage(const WindowActions &actions, QWidget *parent)
    : QWidget(parent)
    , m_recents(new QVBoxLayout)
{
    auto *title = new QLabel(tr("Open the reporting, see the story."), this);
    title->setFont(readingFont(30, QFont::DemiBold));
    auto *lead = new QLabel(
        tr("Import an article, or drop its file on this window. Dateline drafts what happened, who said what "
           "and what is claimed; you correct, judge and export."),
        this);
    lead->setWordWrap(true);
    lead->setMaximumWidth(520);
    auto *column = new QVBoxLayout;
    column->setSpacing(10);
    column->addWidget(title);
    column->addWidget(lead);
    column->addSpacing(14);
    column->addWidget(button(actions[Command::Import], tr("Import article…"), true, this), 0, Qt::AlignLeft);
    column->addWidget(button(actions[Command::New], tr("New story…"), false, this), 0, Qt::AlignLeft);
    column->addWidget(button(actions[Command::Open], tr("Open story…"), false, this), 0, Qt::AlignLeft);
    column->addWidget(button(actions[Command::Sample], tr("Look at the sample story"), false, this), 0, Qt::AlignLeft);
    column->addSpacing(14);
    column->addLayout(m_recents);
    auto *middle = new QHBoxLayout;
    middle->addStretch();
    middle->addLayout(column);
    middle->addStretch();
    auto *page = new QVBoxLayout(this);
    page->addStretch(2);
    page->addLayout(middle);
    page->addStretch(3);
}

void StartPage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    showRecents();
}

void StartPage::showRecents()
{
    while (QLayoutItem *old = m_recents->takeAt(0)) {
        delete old->widget();
        delete old;
    }
    const QStringList paths = settings::recentStories();
    if (paths.isEmpty())
        return;
    m_recents->addWidget(new QLabel(tr("Opened before"), this));
    for (const QString &path : paths.mid(0, 6)) {
        auto *link = new QPushButton(QFileInfo(path).completeBaseName(), this);
        link->setProperty("flat", true);
        link->setToolTip(path);
        connect(link, &QPushButton::clicked, this, [this, path] { Q_EMIT openRequested(path); });
        m_recents->addWidget(link, 0, Qt::AlignLeft);
    }
}

} // namespace dateline
