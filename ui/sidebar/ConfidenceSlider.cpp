// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/sidebar/ConfidenceSlider.h"

#include "ui/models/Workspace.h"

#include <QGridLayout>
#include <QLabel>
#include <QLocale>
#include <QSignalBlocker>
#include <QSlider>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace dateline {

namespace {

constexpr int percentStep = 5;

} // namespace

ConfidenceSlider::ConfidenceSlider(Workspace *workspace, QWidget *parent)
    : QWidget(parent)
    , m_workspace(workspace)
    , m_words(new QLabel(this))
    , m_hidden(new QLabel(this))
    , m_slider(new QSlider(Qt::Horizontal, this))
{
    setObjectName(u"confidence"_s);
    setAttribute(Qt::WA_StyledBackground);
    m_hidden->setProperty("soft", true);
    m_slider->setRange(0, 100 / percentStep);
    m_slider->setPageStep(2);
    m_slider->setToolTip(tr("Hides drafts that are less sure than this, in every part of the window"));
    m_slider->setAccessibleName(tr("Least confidence of drafts"));
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(14, 8, 14, 10);
    grid->setVerticalSpacing(4);
    grid->addWidget(m_words, 0, 0);
    grid->addWidget(m_hidden, 0, 1, Qt::AlignRight);
    grid->addWidget(m_slider, 1, 0, 1, 2);
    grid->setColumnStretch(0, 1);
    connect(m_slider, &QSlider::valueChanged, this, [this](int step) { setLeast(step * percentStep); });
    connect(workspace, &Workspace::filterChanged, this, &ConfidenceSlider::follow);
    connect(workspace, &Workspace::storyChanged, this, &ConfidenceSlider::follow);
    connect(workspace, &Workspace::storyReplaced, this, &ConfidenceSlider::follow);
    follow();
}

void ConfidenceSlider::setLeast(int percent)
{
    Filter filter = m_workspace->filter();
    filter.leastConfidence = percent / 100.0;
    m_workspace->setFilter(filter);
}

void ConfidenceSlider::follow()
{
    const int percent = qRound(m_workspace->filter().leastConfidence * 100);
    const QSignalBlocker quiet(m_slider);
    m_slider->setValue(percent / percentStep);
    m_words->setText(percent > 0 ? tr("Drafts from %1 % sure").arg(QLocale().toString(percent)) : tr("All drafts"));
    const int hidden = hiddenCount();
    m_hidden->setText(hidden > 0 ? tr("%n hidden", nullptr, hidden) : QString());
    m_slider->setAccessibleDescription(m_words->text() + u' ' + m_hidden->text());
    const Story *story = m_workspace->story();
    setVisible(story && std::any_of(story->data().items.begin(), story->data().items.end(), [](const Item &item) {
                   return item.draft;
               }));
}

int ConfidenceSlider::hiddenCount() const
{
    const Filter &filter = m_workspace->filter();
    if (!m_workspace->story() || filter.leastConfidence <= 0)
        return 0;
    const StoryData &story = m_workspace->story()->data();
    Filter rest = filter;
    rest.leastConfidence = 0;
    return static_cast<int>(std::count_if(story.items.begin(), story.items.end(), [&](const Item &item) {
        return item.draft && item.confidence < filter.leastConfidence && rest.passes(story, item);
    }));
}

} // namespace dateline
