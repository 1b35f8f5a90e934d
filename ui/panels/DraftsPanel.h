// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QComboBox;
class QPushButton;

namespace dateline {

class CardList;
class ItemListModel;
class Workspace;

/// The inbox: every draft that passes the filter, of all kinds, to be accepted, rejected, edited or skipped by one key
/// each. The source shows each with what stands around it.
class DraftsPanel : public QWidget {
    Q_OBJECT
public:
    explicit DraftsPanel(Workspace *workspace, QWidget *parent = nullptr);

    int draftCount() const;
    /// Stands at the first draft, unless one is selected.
    void begin();

Q_SIGNALS:
    void countChanged();

private:
    void showCount();
    void setOrder(int order);

    Workspace *m_workspace;
    ItemListModel *m_model;
    QComboBox *m_order;
    QPushButton *m_acceptAll;
    CardList *m_list;
};

} // namespace dateline
