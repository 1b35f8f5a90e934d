// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>
#include <QWidget>

#include <functional>

class QLabel;
class QVBoxLayout;

namespace dateline {

/// One thing that an item is tied to: a passage, a piece of evidence, a linked item.
struct Tie {
    QString lead; ///< "¶ 7 · content", "supports"
    QString words; ///< The passage's words or the other item's name.
    std::function<void()> show; ///< Goes there; none where there is nowhere to go.
    std::function<void()> remove; ///< Unties; none where it cannot be.

    bool saysTheSame(const Tie &other) const { return lead == other.lead && words == other.words; }
};

/// A titled list of ties, each with buttons to go there and to untie; hidden while empty.
class TieList : public QWidget {
    Q_OBJECT
public:
    TieList(const QString &title, const QString &removeTip, QWidget *parent);

    void setTies(const QList<Tie> &ties);

private:
    QWidget *makeRow(qsizetype at);

    QString m_removeTip;
    QVBoxLayout *m_rows;
    QList<QWidget *> m_widgets;
    QList<Tie> m_ties;
};

} // namespace dateline
