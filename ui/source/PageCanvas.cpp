// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/source/PageCanvas.h"

#include "ui/models/ItemWords.h"
#include "ui/models/LoadedTexts.h"
#include "ui/models/Workspace.h"

#include <QPaintEvent>
#include <QPainter>
#include <QScrollBar>
#include <QStyle>
#include <QTimerEvent>

#include <algorithm>

namespace dateline {

using namespace Qt::StringLiterals;

namespace {

constexpr double SideSpace = 34;
constexpr double TopSpace = 20;
constexpr double BottomSpace = 40;
constexpr double MarginWidth = 190;
constexpr double MarginSpace = 10;
/// Below this width of the view the margin's chips give way to the text.
constexpr double NarrowView = 480;
/// A longer line is hard to read.
constexpr double WidestText = 680;
constexpr double Surroundings = 54; ///< Two lines, which are in view above and below what is shown.
constexpr int FarthestScroll = 1200; ///< A smooth scroll begins at most this far from its end.

} // namespace

PageCanvas::PageCanvas(Workspace *workspace, QWidget *parent)
    : QAbstractScrollArea(parent)
    , m_workspace(workspace)
    , m_text(std::make_shared<const SourceText>())
{
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    viewport()->setMouseTracking(true);
    m_scrolling.setEasingCurve(QEasingCurve::OutCubic);
    connect(&m_scrolling, &QVariantAnimation::valueChanged, this,
            [this](const QVariant &value) { verticalScrollBar()->setValue(value.toInt()); });

    connect(workspace, &Workspace::storyReplaced, this, &PageCanvas::replaceText);
    connect(workspace, &Workspace::sourceShown, this, [this](Id source) {
        if (source != m_source)
            replaceText();
    });
    connect(workspace, &Workspace::storyChanged, this, &PageCanvas::onStoryChanged);
    connect(workspace, &Workspace::filterChanged, this, &PageCanvas::updateMarks);
    connect(workspace, &Workspace::themeChanged, viewport(), qOverload<>(&QWidget::update));
    connect(workspace, &Workspace::hoverChanged, this, [this](Id item) {
        m_look.hovered = item;
        viewport()->update();
    });
    connect(workspace, &Workspace::selectionChanged, this, [this](Id item) {
        m_look.selected = item;
        viewport()->update();
        reveal(m_marks.mainOf(item).span);
    });
    replaceText();
}

void PageCanvas::replaceText()
{
    m_source = m_workspace->source();
    m_text = LoadedTexts::of(*m_workspace).text(m_source);
    m_look = PageLook();
    m_look.selected = m_workspace->selected();
    m_marks = SourceMarks();
    m_scrolling.stop();
    verticalScrollBar()->setValue(0);
    setPage();
    updateMarks();
    Q_EMIT textReplaced();
    reveal(m_marks.mainOf(m_look.selected).span);
    tellTop();
}

void PageCanvas::onStoryChanged(const Touched &touched)
{
    if (touched.everything || touched.sources.contains(m_source))
        setPage();
    updateMarks();
}

void PageCanvas::setPage()
{
    m_page = PageLayout(m_text, head(), textWidth());
    keepTop([this] {
        m_page.settle();
        return true;
    });
    m_settling.start(0, this);
}

PageLayout::Head PageCanvas::head() const
{
    if (m_text->isEmpty() || !m_workspace->story())
        return {};
    const Source source = m_workspace->story()->data().sources.value(m_source);
    QStringList about;
    about << source.publisher << withWeekday(source.published, QLocale::LongFormat);
    about << (source.titleIsOurs ? tr("our title") : QString());
    about << (source.fileName.isEmpty() ? tr("saved copy") : tr("saved copy of %1").arg(source.fileName));
    about.removeAll(QString());
    return {source.title, about.join(u" · "_s)};
}

void PageCanvas::updateMarks()
{
    m_marks = SourceMarks();
    if (const Story *story = m_workspace->story())
        m_marks = SourceMarks(story->data(), m_workspace->visibleItems(), m_source, *m_text);
    updateChips();
    viewport()->update();
}

void PageCanvas::updateChips()
{
    m_chips.clear();
    if (hasMargin())
        m_chips = layoutChips(m_page, m_marks, viewport()->width() - MarginWidth + MarginSpace - origin().x(),
                              MarginWidth - 2 * MarginSpace);
    updateScrollBar();
}

void PageCanvas::updateScrollBar()
{
    const double chips = m_chips.isEmpty() ? 0 : m_chips.last().rect.bottom();
    const double content = TopSpace + std::max(m_page.height(), chips) + BottomSpace;
    const int beyond = std::max(0, static_cast<int>(content) - viewport()->height());
    verticalScrollBar()->setRange(0, m_text->isEmpty() ? 0 : beyond);
    verticalScrollBar()->setPageStep(std::max(1, viewport()->height() - 40));
    verticalScrollBar()->setSingleStep(27);
}

/// Runs work that may move blocks, and afterwards lets the view stand where it stood in the text.
void PageCanvas::keepTop(const std::function<bool()> &work)
{
    if (m_keeping)
        return;
    m_keeping = true;
    const qsizetype block = m_page.blockAt(toPage({}).y());
    const double offset = block < 0 ? 0 : m_page.rect(block).top() + origin().y();
    if (work()) {
        updateChips();
        if (block >= 0 && verticalScrollBar()->value() > 0)
            verticalScrollBar()->setValue(qRound(m_page.rect(block).top() + TopSpace - offset));
        viewport()->update();
    }
    m_keeping = false;
}

void PageCanvas::timerEvent(QTimerEvent *event)
{
    if (event->timerId() != m_settling.timerId()) {
        QAbstractScrollArea::timerEvent(event);
        return;
    }
    bool more = false;
    keepTop([&] {
        more = m_page.settle();
        return true;
    });
    if (!more)
        m_settling.stop();
}

void PageCanvas::resizeEvent(QResizeEvent *event)
{
    QAbstractScrollArea::resizeEvent(event);
    if (!qFuzzyCompare(m_page.width(), textWidth())) {
        const qsizetype block = m_page.blockAt(toPage({}).y());
        const qsizetype top = block < 0 ? 0 : m_page.span(block).start;
        setPage();
        if (top > 0 && verticalScrollBar()->value() > 0)
            scrollTo(top);
    }
    updateChips();
}

void PageCanvas::scrollContentsBy(int dx, int dy)
{
    QAbstractScrollArea::scrollContentsBy(dx, dy);
    keepTop([this] { return m_page.ensure(toPage({}).y(), toPage({}).y() + viewport()->height()); });
    tellTop();
}

void PageCanvas::tellTop()
{
    const qsizetype block = m_page.blockAt(toPage({}).y() + TopSpace);
    if (block >= 0)
        Q_EMIT topChanged(m_page.span(block).start);
}

void PageCanvas::paintEvent(QPaintEvent *event)
{
    const Theme &theme = m_workspace->theme();
    QPainter painter(viewport());
    painter.setLayoutDirection(Qt::LayoutDirectionAuto);
    painter.fillRect(event->rect(), theme.paper);
    if (m_showsFocus) {
        painter.setPen(QPen(theme.accent, 2));
        painter.drawRect(viewport()->rect().adjusted(1, 1, -1, -1));
    }
    if (m_text->isEmpty()) {
        painter.setPen(theme.softInk);
        painter.setFont(interfaceFont(14));
        painter.drawText(viewport()->rect().adjusted(40, 40, -40, -40), Qt::AlignCenter | Qt::TextWordWrap,
                         emptySentence());
        return;
    }
    keepTop([this] { return m_page.ensure(toPage({}).y(), toPage({}).y() + viewport()->height()); });
    painter.setRenderHint(QPainter::Antialiasing);
    if (hasMargin())
        painter.fillRect(QRectF(viewport()->width() - MarginWidth, 0, 1, viewport()->height()), theme.faintLine);
    painter.translate(origin());
    m_look.exposed = QRectF(event->rect()).translated(-origin());
    paintPage(painter, m_page, m_marks, theme, m_look);
    for (const MarginChip &chip : std::as_const(m_chips)) {
        if (chip.rect.intersects(m_look.exposed))
            paintChip(painter, chip, m_workspace->story()->data(), theme, m_look.standing(chip.item));
    }
}

void PageCanvas::focusInEvent(QFocusEvent *event)
{
    QAbstractScrollArea::focusInEvent(event);
    m_showsFocus = event->reason() != Qt::MouseFocusReason && event->reason() != Qt::ActiveWindowFocusReason;
    viewport()->update();
}

void PageCanvas::focusOutEvent(QFocusEvent *event)
{
    QAbstractScrollArea::focusOutEvent(event);
    m_showsFocus = false;
    viewport()->update();
}

QString PageCanvas::emptySentence() const
{
    if (!m_workspace->story())
        return tr("No story is open. Open one, or import an article to begin.");
    if (m_workspace->story()->data().sources.isEmpty())
        return tr("No source yet. Import an article, or drop a file here, to read it beside its timeline.");
    return m_source == NoId ? tr("Choose a source on the left to read it here.") : tr("This source has no text.");
}

QPointF PageCanvas::origin() const
{
    return {SideSpace, TopSpace - verticalScrollBar()->value()};
}

bool PageCanvas::hasMargin() const
{
    return viewport()->width() >= NarrowView;
}

double PageCanvas::textWidth() const
{
    const double margin = hasMargin() ? MarginWidth : 0;
    return std::clamp(viewport()->width() - margin - 2 * SideSpace, 60.0, WidestText);
}

Id PageCanvas::chipAt(QPointF pagePoint) const
{
    const auto chip = std::find_if(m_chips.begin(), m_chips.end(),
                                   [&](const MarginChip &each) { return each.rect.contains(pagePoint); });
    return chip == m_chips.end() ? NoId : chip->item;
}

void PageCanvas::setLetters(Span letters)
{
    m_look.letters = letters;
    viewport()->update();
}

void PageCanvas::setFocused(Id item)
{
    m_look.focused = item;
    viewport()->update();
}

void PageCanvas::setEnds(Span ends, bool move)
{
    m_look.ends = ends;
    m_look.endsMove = move;
    viewport()->update();
}

void PageCanvas::reveal(Span span)
{
    if (span.isEmpty() || m_text->isEmpty())
        return;
    QRectF at = m_page.caret(span.start);
    m_page.ensure(at.top() - viewport()->height(), at.bottom() + viewport()->height());
    updateChips();
    at = toViewport(m_page.caret(span.start));
    const double bottom = toViewport(m_page.caret(span.end)).bottom();
    const double inset = std::min(Surroundings, viewport()->height() / 4.0);
    const double room = viewport()->height() - inset;
    if (at.top() >= inset && bottom <= room)
        return;
    // A third from the top, higher where else its end would not be seen; its beginning in any case.
    const double top = std::max(inset, std::min(viewport()->height() / 3.0, room - (bottom - at.top())));
    scrollSmoothly(qRound(at.top() + verticalScrollBar()->value() - top));
}

void PageCanvas::scrollTo(qsizetype position)
{
    const double top = m_page.caret(position).top();
    m_page.ensure(top, top + viewport()->height());
    updateChips();
    scrollSmoothly(qRound(m_page.caret(position).top()));
}

void PageCanvas::scrollSmoothly(int value)
{
    QScrollBar *bar = verticalScrollBar();
    const int end = std::clamp(value, bar->minimum(), bar->maximum());
    const int duration = std::min(300, style()->styleHint(QStyle::SH_Widget_Animation_Duration, nullptr, this));
    m_scrolling.stop();
    if (duration <= 0 || !isVisible()) {
        bar->setValue(end);
        return;
    }
    m_scrolling.setDuration(duration);
    m_scrolling.setStartValue(std::clamp(bar->value(), end - FarthestScroll, end + FarthestScroll));
    m_scrolling.setEndValue(end);
    m_scrolling.start();
}

} // namespace dateline
