// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/timeline/TimelineLegend.h"

#include "ui/models/Workspace.h"
#include "ui/render/FontMeasure.h"
#include "ui/timeline/TimelineCanvas.h"

#include <QEvent>
#include <QPainter>

#include <algorithm>

namespace dateline {

namespace {

constexpr double padding = 12;
constexpr double lineHeight = 22;
constexpr double marksWidth = 36;
constexpr double wordsGap = 8;
constexpr int margin = 12; ///< to the canvas' corner

} // namespace

TimelineLegend::TimelineLegend(Workspace *workspace, TimelineCanvas *canvas)
    : QWidget(canvas)
    , m_workspace(workspace)
    , m_canvas(canvas)
{
    setObjectName(QStringLiteral("timelineLegend"));
    setAttribute(Qt::WA_TransparentForMouseEvents);
    setVisible(false);
    canvas->installEventFilter(this);
    connect(canvas, &TimelineCanvas::laidOut, this, &TimelineLegend::rebuild);
    connect(workspace, &Workspace::themeChanged, this, qOverload<>(&QWidget::update));
}

/// Lists the marks of the canvas' layout; costs nothing while hidden.
void TimelineLegend::rebuild()
{
    const Story *story = m_workspace->story();
    if (!isVisible() || !story)
        return;
    const TimelineLayout &layout = m_canvas->timeline();
    PictureContent content;
    content.verdicts = story->data().verdictsInOrder();
    content.drafts =
        std::count_if(layout.boxes.begin(), layout.boxes.end(), [](const TimelineBox &box) { return box.draft; });
    m_entries = legendOf(layout, content);
    const FontMeasure measure;
    double widest = 0;
    double y = padding;
    QStringList words;
    for (LegendEntry &entry : m_entries) {
        entry.rect.moveCenter({padding + marksWidth / 2, y + lineHeight / 2});
        widest = std::max(widest, measure.width(entry.words, TextStyle::Label));
        words.append(entry.words);
        y += lineHeight;
    }
    setAccessibleName(tr("What the marks mean: %1").arg(words.join(tr(", ", "between the marks"))));
    resize(qRound(2 * padding + marksWidth + wordsGap + widest), qRound(y + padding));
    place();
    update();
}

void TimelineLegend::place()
{
    move(m_canvas->width() - width() - margin, std::max(margin, m_canvas->height() - height() - margin));
}

bool TimelineLegend::eventFilter(QObject *object, QEvent *event)
{
    if (event->type() == QEvent::Resize)
        place();
    return QWidget::eventFilter(object, event);
}

void TimelineLegend::showEvent(QShowEvent *)
{
    rebuild();
}

void TimelineLegend::paintEvent(QPaintEvent *)
{
    const Theme &theme = m_workspace->theme();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(theme.line);
    painter.setBrush(theme.panel);
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 8, 8);
    for (const LegendEntry &entry : std::as_const(m_entries)) {
        paintLegendMark(painter, entry, theme);
        painter.setFont(timelineFont(TextStyle::Label));
        painter.setPen(theme.ink);
        painter.drawText(
            QPointF(padding + marksWidth + wordsGap, entry.rect.center().y() + capHeight(TextStyle::Label) / 2),
            entry.words);
    }
}

} // namespace dateline
