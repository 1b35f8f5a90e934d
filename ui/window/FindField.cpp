// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/FindField.h"

#include "ui/models/FindQuery.h"
#include "ui/models/ItemWords.h"
#include "ui/models/Workspace.h"
#include "ui/render/Icon.h"

#include <QAbstractItemView>
#include <QAction>
#include <QCompleter>
#include <QKeyEvent>
#include <QLabel>
#include <QStandardItemModel>
#include <QTimer>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace dateline {

namespace {

constexpr int pauseMs = 120; ///< After a key, before the search.
constexpr int shownHits = 12; ///< In the list, without scrolling.
constexpr int listedHits = 200; ///< At most; the window shows all.
constexpr int hitLength = 70;

/// An item in the list of what is found: "Quote, Max Hess: “Moscow sees …".
QString hitWords(const StoryData &story, const Item &item)
{
    const bool isStatement = item.kind == ItemKind::Quote || item.kind == ItemKind::Claim;
    const QString name = beginningOf(itemName(item), hitLength);
    return isStatement ? u"%1, %2: %3"_s.arg(kindTitle(item.kind), speakerName(story, item), name)
                       : u"%1: %2"_s.arg(kindTitle(item.kind), name);
}

} // namespace

FindField::FindField(Workspace *workspace, QWidget *parent)
    : QLineEdit(parent)
    , m_workspace(workspace)
    , m_pause(new QTimer(this))
    , m_hint(new QLabel(this))
    , m_hits(new QStandardItemModel(this))
    , m_list(new QCompleter(m_hits, this))
{
    setPlaceholderText(tr("Find: words, “phrases”, speaker:Hess"));
    setAccessibleName(tr("Find"));
    setToolTip(tr("Words, “phrases”, speaker:NAME, kind:claim. Enter goes through what is found, Down chooses from the "
                  "list, Escape shows all."));
    setMaximumWidth(430);
    setMinimumWidth(160);
    setFixedHeight(30);
    QAction *mark = addAction(QIcon(), LeadingPosition);
    const auto showMark = [this, mark] { mark->setIcon(icon(u"search"_s, m_workspace->theme().softInk)); };
    connect(workspace, &Workspace::themeChanged, this, showMark);
    showMark();
    m_hint->setAttribute(Qt::WA_TransparentForMouseEvents);
    m_hint->setText(tr("Ctrl+K"));
    m_hint->setFont(interfaceFont(11));
    m_list->setWidget(this);
    m_list->setCompletionMode(QCompleter::UnfilteredPopupCompletion);
    m_list->setMaxVisibleItems(shownHits);
    m_list->popup()->setObjectName("hits"_L1);
    m_list->popup()->setAccessibleName(tr("What is found"));
    connect(m_list, qOverload<const QModelIndex &>(&QCompleter::activated), this,
            [this](const QModelIndex &hit) { m_workspace->select(hit.data(Qt::UserRole).value<Id>()); });
    m_pause->setSingleShot(true);
    m_pause->setInterval(pauseMs);
    connect(m_pause, &QTimer::timeout, this, &FindField::find);
    connect(this, &QLineEdit::textChanged, this, [this] {
        m_pause->start();
        showHint();
    });
    connect(workspace, &Workspace::storyReplaced, this, [this] { setText(QString()); });
    // What is edited or undone may be found now, or no longer.
    connect(workspace, &Workspace::storyChanged, this, [this] {
        if (m_workspace->filter().found)
            narrow();
    });
    // Clear all filters clears the search as well.
    connect(workspace, &Workspace::filterChanged, this, [this] {
        if (!m_workspace->filter().found && !m_pause->isActive() && !text().isEmpty())
            setText(QString());
    });
}

void FindField::begin()
{
    setFocus(Qt::ShortcutFocusReason);
    selectAll();
}

void FindField::find()
{
    if (!m_workspace->story())
        return;
    const qsizetype found = narrow();
    if (text().trimmed().isEmpty())
        m_workspace->announce(QString());
    else
        m_workspace->announce(found == 0
                                  ? tr("Nothing found for “%1”. Escape shows everything again.").arg(text())
                                  : tr("%n item(s) found. Enter goes through them.", nullptr, static_cast<int>(found)));
    showHits();
}

qsizetype FindField::narrow()
{
    const StoryData &story = m_workspace->story()->data();
    const QList<Id> found = findItems(*m_workspace, text());
    m_hits->clear();
    for (const Id id : found.first(std::min<qsizetype>(found.size(), listedHits))) {
        auto *hit = new QStandardItem(hitWords(story, story.items.value(id)));
        hit->setData(QVariant::fromValue(id), Qt::UserRole);
        m_hits->appendRow(hit);
    }
    Filter filter = m_workspace->filter();
    filter.found.reset();
    if (!text().trimmed().isEmpty())
        filter.found = QSet<Id>(found.begin(), found.end());
    m_workspace->setFilter(filter);
    return found.size();
}

void FindField::showHits()
{
    if (m_hits->rowCount() > 0 && hasFocus())
        m_list->complete();
    else
        m_list->popup()->hide();
}

void FindField::step(int by)
{
    if (m_pause->isActive()) {
        m_pause->stop();
        find();
    }
    m_list->popup()->hide();
    const QList<Id> &items = m_workspace->visibleItems();
    if (items.isEmpty())
        return;
    const qsizetype here = items.indexOf(m_workspace->selected());
    const qsizetype next = here < 0 ? (by > 0 ? 0 : items.size() - 1) : (here + by + items.size()) % items.size();
    m_workspace->select(items[next]);
}

void FindField::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape) {
        clear();
        m_pause->stop();
        find();
        return;
    }
    const bool choosing = m_list->popup()->isVisible() && m_list->popup()->currentIndex().isValid();
    if (event->key() == Qt::Key_Down && !m_list->popup()->isVisible()) {
        showHits();
        return;
    }
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
        if (choosing) {
            event->ignore(); // The list takes it.
            return;
        }
        step(event->modifiers().testFlag(Qt::ShiftModifier) ? -1 : 1);
        return;
    }
    QLineEdit::keyPressEvent(event);
}

void FindField::resizeEvent(QResizeEvent *event)
{
    QLineEdit::resizeEvent(event);
    showHint();
}

void FindField::showHint()
{
    m_hint->adjustSize();
    const QRect atEnd(QPoint(width() - m_hint->width() - 10, (height() - m_hint->height()) / 2), m_hint->size());
    m_hint->move(QStyle::visualRect(layoutDirection(), rect(), atEnd).topLeft());
    // Words that run against the window's direction end where the hint would stand.
    const bool isFree = placeholderText().isRightToLeft() == isRightToLeft();
    m_hint->setVisible(text().isEmpty() && width() > 280 && isFree);
}

} // namespace dateline
