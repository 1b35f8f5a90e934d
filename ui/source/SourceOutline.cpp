// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/source/SourceOutline.h"

#include "ui/models/Workspace.h"

#include <QPainter>
#include <QStyledItemDelegate>

#include <algorithm>

namespace dateline {

namespace {

constexpr int PositionRole = Qt::UserRole;
constexpr int HeadingRole = Qt::UserRole + 1;
constexpr int ReadRole = Qt::UserRole + 2; ///< True for the part that is read.
constexpr int HeadingIndent = 8;
constexpr int LineSpace = 10;
/// A text without headings is cut into about this many parts, each of ten paragraphs at least.
constexpr int MostParts = 30;

/// Paints a part's range, the one that is read in bold, or an indented heading over as many lines as it needs.
class OutlineDelegate : public QStyledItemDelegate {
public:
    OutlineDelegate(Workspace *workspace, QListWidget *list)
        : QStyledItemDelegate(list)
        , m_workspace(workspace)
        , m_list(list)
    {
    }

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const Theme &theme = m_workspace->theme();
        const bool strong = index.data(ReadRole).toBool() || option.state.testFlag(QStyle::State_MouseOver);
        painter->setLayoutDirection(Qt::LayoutDirectionAuto);
        painter->setFont(fontOf(index));
        painter->setPen(strong ? theme.ink : theme.faintInk);
        painter->drawText(option.rect.adjusted(indentOf(index), 0, 0, 0), Qt::TextWordWrap, words(index));
        if (option.state.testFlag(QStyle::State_HasFocus)) {
            painter->setPen(theme.accent);
            painter->setBrush(Qt::NoBrush);
            painter->drawRoundedRect(option.rect.adjusted(0, -2, -1, 2 - LineSpace), 3, 3);
        }
    }

    QSize sizeHint(const QStyleOptionViewItem &, const QModelIndex &index) const override
    {
        const int width = m_list->viewport()->width();
        const QRect room(0, 0, width - indentOf(index), 10000);
        const QRect needed = QFontMetrics(fontOf(index)).boundingRect(room, Qt::TextWordWrap, words(index));
        return {width, needed.height() + LineSpace};
    }

private:
    static QString words(const QModelIndex &index) { return index.data().toString(); }
    static int indentOf(const QModelIndex &index) { return index.data(HeadingRole).toBool() ? HeadingIndent : 0; }
    static QFont fontOf(const QModelIndex &index)
    {
        return interfaceFont(12, index.data(ReadRole).toBool() ? QFont::Bold : QFont::Normal);
    }

    Workspace *m_workspace;
    QListWidget *m_list;
};

} // namespace

SourceOutline::SourceOutline(Workspace *workspace, QWidget *parent)
    : QListWidget(parent)
{
    setAccessibleName(tr("Outline"));
    setFrameShape(QFrame::NoFrame);
    setMouseTracking(true);
    setItemDelegate(new OutlineDelegate(workspace, this));
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setResizeMode(QListView::Adjust); // A scroll bar leaves the words less room, so that they need more lines.
    connect(this, &QListWidget::itemActivated, this,
            [this](QListWidgetItem *item) { Q_EMIT positionChosen(item->data(PositionRole).toLongLong()); });
    connect(this, &QListWidget::itemClicked, this,
            [this](QListWidgetItem *item) { Q_EMIT positionChosen(item->data(PositionRole).toLongLong()); });
    setStyleSheet(QStringLiteral("QListWidget { background: transparent; border: none; }"));
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
    QListWidgetItem *part = nullptr;
    for (int row = 0; row < count(); ++row) {
        QListWidgetItem *line = item(row);
        if (line->data(HeadingRole).toBool())
            continue;
        if (!part || line->data(PositionRole).toLongLong() <= position)
            part = line;
    }
    for (int row = 0; row < count(); ++row)
        item(row)->setData(ReadRole, item(row) == part);
    if (part)
        scrollToItem(part);
}

} // namespace dateline
