// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/source/SourceView.h"

#include "ui/models/Workspace.h"
#include "ui/source/SourceOutline.h"
#include "ui/source/SourcePage.h"

#include <QHBoxLayout>
#include <QPainter>

namespace dateline {

namespace {

constexpr int OutlineWidth = 150;
/// Below this width the outline gives way to the page.
constexpr int NarrowView = 640;

} // namespace

SourceView::SourceView(Workspace *workspace, QWidget *parent)
    : QWidget(parent)
    , m_workspace(workspace)
    , m_outline(new SourceOutline(workspace, this))
    , m_page(new SourcePage(workspace, this))
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(12, 0, 0, 0);
    row->setSpacing(0);
    auto *column = new QVBoxLayout;
    column->setContentsMargins(0, 20, 0, 8);
    column->addWidget(m_outline);
    row->addLayout(column);
    row->addSpacing(9);
    row->addWidget(m_page, 1);
    m_outline->setFixedWidth(OutlineWidth - 12 - 9);
    setFocusProxy(m_page);

    connect(m_page, &SourcePage::textReplaced, this, &SourceView::showOutline);
    connect(m_page, &SourcePage::topChanged, m_outline, &SourceOutline::setCurrentPosition);
    connect(m_outline, &SourceOutline::positionChosen, m_page, &SourcePage::scrollTo);
    connect(workspace, &Workspace::passageRequested, this, &SourceView::showPassage);
    connect(workspace, &Workspace::timeRequested, this, [this](Id passage) {
        showPassage(passage);
        m_page->showTime(passage, true);
    });
    connect(workspace, &Workspace::themeChanged, this, qOverload<>(&QWidget::update));
    showOutline();
}

void SourceView::showOutline()
{
    m_outline->setText(m_page->text());
    m_outline->setVisible(width() >= NarrowView && m_outline->count() > 0);
}

void SourceView::showPassage(Id id)
{
    const Passage passage = m_workspace->story()->data().passages.value(id);
    m_workspace->showSource(passage.source);
    const CodePoints &points = m_page->text().points();
    if (passage.source == m_workspace->source() && passage.end <= points.count())
        m_page->reveal(points.toUtf16(passage.start, passage.end));
}

void SourceView::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    m_outline->setVisible(width() >= NarrowView && m_outline->count() > 0);
}

void SourceView::paintEvent(QPaintEvent *)
{
    const Theme &theme = m_workspace->theme();
    QPainter painter(this);
    painter.setLayoutDirection(Qt::LayoutDirectionAuto);
    painter.fillRect(rect(), theme.paper);
    if (m_outline->isVisible())
        painter.fillRect(m_page->geometry().left() - 1, 0, 1, height(), theme.faintLine);
}

} // namespace dateline
