// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/TieList.h"

#include "ui/models/ItemWords.h"
#include "ui/render/Theme.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QToolButton>

#include <algorithm>

namespace dateline {

using namespace Qt::StringLiterals;

TieList::TieList(const QString &title, const QString &removeTip, QWidget *parent)
    : QWidget(parent)
    , m_removeTip(removeTip)
    , m_rows(new QVBoxLayout(this))
{
    m_rows->setContentsMargins(0, 6, 0, 0);
    m_rows->setSpacing(4);
    auto *head = new QLabel(title, this);
    head->setFont(interfaceFont(12, QFont::DemiBold));
    m_rows->addWidget(head);
    setAccessibleName(title);
    hide();
}

void TieList::setTies(const QList<Tie> &ties)
{
    const bool same = std::equal(ties.begin(), ties.end(), m_ties.begin(), m_ties.end(),
                                 [](const Tie &a, const Tie &b) { return a.saysTheSame(b); });
    m_ties = ties;
    if (same)
        return;
    for (QWidget *widget : std::as_const(m_widgets)) {
        m_rows->removeWidget(widget);
        widget->hide();
        widget->deleteLater(); // The change may come from a button of this very row.
    }
    m_widgets.clear();
    for (qsizetype at = 0; at < m_ties.size(); ++at) {
        m_widgets.append(makeRow(at));
        m_rows->addWidget(m_widgets.last());
    }
    setVisible(!m_ties.isEmpty());
}

QWidget *TieList::makeRow(qsizetype at)
{
    const Tie &tie = m_ties.at(at);
    auto *row = new QWidget(this);
    auto *line = new QHBoxLayout(row);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(4);
    auto *words = new QLabel(u"%1  %2"_s.arg(tie.lead, beginningOf(tie.words, 140)), row);
    words->setTextFormat(Qt::PlainText);
    words->setWordWrap(true);
    words->setToolTip(beginningOf(tie.words, 600).toHtmlEscaped());
    line->addWidget(words, 1);
    const auto addButton = [&](const QString &sign, const QString &tip, std::function<void()> Tie::*work) {
        if (!(tie.*work))
            return;
        auto *button = new QToolButton(row);
        button->setText(sign);
        button->setToolTip(tip);
        button->setAccessibleName(u"%1: %2"_s.arg(tip, beginningOf(tie.words, 60)));
        button->setProperty("flat", true);
        connect(button, &QToolButton::clicked, this, [this, at, work] {
            const std::function<void()> asked = m_ties.value(at).*work;
            if (asked)
                asked();
        });
        line->addWidget(button, 0, Qt::AlignTop);
    };
    addButton(u"›"_s, tr("Show"), &Tie::show);
    addButton(u"×"_s, m_removeTip, &Tie::remove);
    return row;
}

} // namespace dateline
