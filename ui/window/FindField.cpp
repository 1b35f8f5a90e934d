// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/FindField.h"

#include "ui/models/ItemWords.h"
#include "ui/models/Workspace.h"
#include "ui/render/Icon.h"

#include <QAction>
#include <QKeyEvent>
#include <QLabel>
#include <QTimer>

using namespace Qt::StringLiterals;

namespace dateline {

namespace {

constexpr int pauseMs = 120; ///< After a key, before the search.

/// A query taken apart: what the search index is asked for, and what items must be besides.
struct Query {
    QStringList words;
    QStringList speakers;
    QStringList kinds;
};

/// Cuts at spaces outside quotation marks.
QStringList parts(const QString &text)
{
    QStringList found;
    QString part;
    bool quoted = false;
    for (const QChar sign : text) {
        if (sign == u'"' || sign == u'“' || sign == u'”') {
            quoted = !quoted;
            part += u'"';
        } else if (sign.isSpace() && !quoted) {
            if (!part.isEmpty())
                found.append(std::exchange(part, {}));
        } else {
            part += sign;
        }
    }
    if (quoted)
        part += u'"';
    if (!part.isEmpty())
        found.append(part);
    return found;
}

Query queryOf(const QString &text)
{
    Query query;
    for (const QString &part : parts(text)) {
        const QString value = part.section(u':', 1).remove(u'"');
        if (part.startsWith("speaker:"_L1, Qt::CaseInsensitive))
            query.speakers.append(value);
        else if (part.startsWith("kind:"_L1, Qt::CaseInsensitive))
            query.kinds.append(value);
        else
            query.words.append(part);
    }
    return query;
}

bool matches(const StoryData &story, const Item &item, const Query &query)
{
    const auto says = [&story, &item](const QString &name) {
        const Person person = story.persons.value(item.speaker);
        return person.name.contains(name, Qt::CaseInsensitive)
            || person.aliases.filter(name, Qt::CaseInsensitive).size() > 0;
    };
    const auto isKind = [&item](const QString &kind) {
        return kindWord(item.kind).startsWith(kind, Qt::CaseInsensitive);
    };
    return std::all_of(query.speakers.begin(), query.speakers.end(), says)
        && std::all_of(query.kinds.begin(), query.kinds.end(), isKind);
}

} // namespace

QSet<Id> findItems(const Workspace &workspace, const QString &text)
{
    const Story *story = workspace.story();
    if (!story || text.trimmed().isEmpty())
        return {};
    const Query query = queryOf(text);
    const QList<Id> candidates =
        query.words.isEmpty() ? story->data().items.keys() : story->searchItems(query.words.join(u' '));
    QSet<Id> found;
    for (const Id id : candidates) {
        if (matches(story->data(), story->data().items.value(id), query))
            found.insert(id);
    }
    return found;
}

FindField::FindField(Workspace *workspace, QWidget *parent)
    : QLineEdit(parent)
    , m_workspace(workspace)
    , m_pause(new QTimer(this))
    , m_hint(new QLabel(this))
{
    setPlaceholderText(tr("Find: words, “phrases”, speaker:Hess"));
    setAccessibleName(tr("Find"));
    setToolTip(tr("Words, “phrases”, speaker:NAME, kind:claim. Enter goes through what is found, Escape shows all."));
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
    m_pause->setSingleShot(true);
    m_pause->setInterval(pauseMs);
    connect(m_pause, &QTimer::timeout, this, &FindField::find);
    connect(this, &QLineEdit::textChanged, this, [this] {
        m_pause->start();
        showHint();
    });
    connect(workspace, &Workspace::storyReplaced, this, [this] { setText(QString()); });
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
    Filter filter = m_workspace->filter();
    filter.found.reset();
    if (!text().trimmed().isEmpty()) {
        filter.found = findItems(*m_workspace, text());
        m_workspace->announce(
            filter.found->isEmpty()
                ? tr("Nothing found for “%1”. Escape shows everything again.").arg(text())
                : tr("%n item(s) found. Enter goes through them.", nullptr, static_cast<int>(filter.found->size())));
    }
    m_workspace->setFilter(filter);
}

void FindField::step(int by)
{
    if (m_pause->isActive()) {
        m_pause->stop();
        find();
    }
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
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
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
    m_hint->move(width() - m_hint->width() - 10, (height() - m_hint->height()) / 2);
    m_hint->setVisible(text().isEmpty() && width() > 280);
}

} // namespace dateline
