// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/story/Item.h"

#include <QList>
#include <QString>

class QWidget;

namespace dateline {

class ItemField;
class Workspace;

/// A row of the form: a field, its label, and the kinds of items that have it.
struct ItemFieldRow {
    QString label;
    QList<ItemKind> kinds;
    ItemField *field = nullptr;
    bool namesSpeaker = false;
};

/// All fields of items, in the order of the form; owned by parent.
QList<ItemFieldRow> makeItemFields(Workspace *workspace, QWidget *parent);

/// The label of the field for the item's kind: a claim's speaker is its claimant, a photo's text its caption.
QString fieldLabel(const QString &label, ItemKind kind);

} // namespace dateline
