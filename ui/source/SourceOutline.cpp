// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/source/SourceOutline.h"

#include "ui/models/Workspace.h"

#include <algorithm>

namespace dateline {

namespace {

constexpr int PositionRole = Qt::UserRole;
constexpr int HeadingRole = Qt::UserRole + 1;
/// A text without headings is cut into about this many parts, each of ten paragraphs at least.
constexpr int MostParts = 30;

} // namespace

SourceOutline::SourceOutline(Workspace *workspace, QWidget *parent)
    : QListWidget(parent)
    , m_workspace(workspace)
{
    setAccessibleName(tr("Outline"));
    setFrameShape(QFrame::NoFrame);
    setWordWrap(true);
    setTextElideMode(Qt::ElideNone);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFont(interfaceFont(12));
    connect(this, &QListWidget::itemActivated, this,
            [this](QListWidgetItem *item) { Q_EMIT positionChosen(item->data(PositionRole).toLongLong()); });
    connect(this, &QListWidget::itemClicked, this,
            [this](QListWidgetItem *item) { Q_EMIT positionChosen(item->data(PositionRole).toLongLong()); });
    connect(workspace, &Workspace::themeChanged, this, &SourceOutline::applyTheme);
    applyTheme();
}

void SourceOutline::setText(const SourceText &text)
{
    clear();
    const QList<SourceText::Piece> &pieces = text.pieces();
    const int longest = std::max(10, text.paragraphCount() / MostParts);
    const bool hasHeadings = std::any_of(
        pieces.begin(), pieces.end(), [](const SourceText::Piece &piece) { return piece.kind == BlockKind::Heading; });
    qsizetype first = 0;
    for (qsizetype at = 1; at <= pieces.size(); ++at) {
        const bool ends = at == pieces.size()
            || (hasHeadings ? pieces.at(at).kind == BlockKind::Heading
                            : pieces.at(at).paragraph > pieces.at(at - 1).paragraph
                        && pieces.at(at - 1).paragraph % longest == 0 && pieces.at(at - 1).paragraph > 0);
        if (ends) {
            addPart(text, first, at);
            first = at;
        }
    }
    setCurrentPosition(0);
}

void SourceOutline::addPart(const SourceText &text, qsizetype first, qsizetype last)
{
    const QList<SourceText::Piece> &pieces = text.pieces();
    const SourceText::Piece &begin = pieces.at(first);
    const int from = (first > 0 ? pieces.at(first - 1).paragraph : 0) + 1;
    const int to = pieces.at(last - 1).paragraph;
    if (to >= from)
        addLine(from == to ? tr("¶ %1").arg(from) : tr("¶ %1–%2").arg(from).arg(to), begin.span.start, false);
    if (begin.kind == BlockKind::Heading)
        addLine(begin.span.in(text.text()).toString().simplified(), begin.span.start, true);
}

void SourceOutline::addLine(const QString &words, qsizetype position, bool heading)
{
    auto *line = new QListWidgetItem(words, this);
    line->setData(PositionRole, position);
    line->setData(HeadingRole, heading);
    line->setToolTip(heading ? words : QString());
}

void SourceOutline::setCurrentPosition(qsizetype position)
{
    m_position = position;
    QListWidgetItem *part = nullptr;
    for (int row = 0; row < count(); ++row) {
        QListWidgetItem *line = item(row);
        if (line->data(HeadingRole).toBool())
            continue;
        if (!part || line->data(PositionRole).toLongLong() <= position)
            part = line;
    }
    const Theme &theme = m_workspace->theme();
    for (int row = 0; row < count(); ++row) {
        QListWidgetItem *line = item(row);
        line->setFont(interfaceFont(12, line == part ? QFont::Bold : QFont::Normal));
        line->setForeground(line == part ? theme.ink : theme.faintInk);
    }
    if (part)
        scrollToItem(part);
}

void SourceOutline::applyTheme()
{
    QPalette colors = palette();
    colors.setColor(QPalette::Base, m_workspace->theme().paper);
    colors.setColor(QPalette::Text, m_workspace->theme().faintInk);
    setPalette(colors);
    setCurrentPosition(m_position);
}

} // namespace dateline
