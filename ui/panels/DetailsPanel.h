// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/story/Change.h"
#include "ui/panels/ItemFields.h"

#include <QScrollArea>

class QFormLayout;
class QLabel;
class QPushButton;

namespace dateline {

class DraftBar;
class TieList;
class VerdictBox;

/// Every field of the selected item, each written as one change when its editing ends.
class DetailsPanel : public QScrollArea {
    Q_OBJECT
public:
    explicit DetailsPanel(Workspace *workspace, QWidget *parent = nullptr);

private:
    void build();
    void follow();
    void showItem(const Item &item);
    void showTies(Id item);
    void onStoryChanged(const Touched &touched);
    const Item *selectedItem() const;
    QWidget *firstToFill(const Item &item) const;

    Workspace *m_workspace;
    QLabel *m_empty;
    QWidget *m_body;
    QLabel *m_head;
    DraftBar *m_draft;
    QFormLayout *m_form;
    QList<ItemFieldRow> m_rows;
    VerdictBox *m_verdict;
    TieList *m_evidence;
    TieList *m_passages;
    TieList *m_links;
    QPushButton *m_delete;
};

} // namespace dateline
