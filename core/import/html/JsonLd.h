// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>
#include <QStringList>

namespace dateline {

/// The schema.org objects of the types that articles have, in all JSON-LD blocks of a page, within lists and graphs
/// too. Blocks that are no JSON, wrapped in CDATA or comments, or hold control characters are mended where that is
/// possible and otherwise passed over.
QList<QJsonObject> linkedArticles(const QStringList &scripts);

/// A name or names out of a schema.org value: a text, an object with a name, or a list of them, joined by commas.
QString linkedNames(const QJsonValue &value);

} // namespace dateline
