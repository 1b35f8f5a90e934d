// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/story/Item.h"

#include <QFrame>

class QLabel;

namespace dateline {

class Workspace;

/// What a draft is made of and how sure it is, in words, with the two answers to it; hidden for accepted items.
class DraftBar : public QFrame {
    Q_OBJECT
public:
    explicit DraftBar(Workspace *workspace, QWidget *parent = nullptr);

    void setItem(const Item &item);

private:
    Workspace *m_workspace;
    QLabel *m_words;
    Id m_item = NoId;
};

} // namespace dateline
