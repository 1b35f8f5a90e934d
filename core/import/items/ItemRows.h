// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/import/Importer.h"

#include <QMap>

namespace dateline {

/// What a file states of one item, by column: kind (event, quote, claim, photo), title, when (EDTF or in words) or
/// start and end, published, text, speaker, cue, addressee, place, credit, persons, tags (both parted by ";"),
/// importance, note, url. All may be missing but one of title and text.
using ItemRow = QMap<QString, QString>;

/// A timeline that somebody else made as a source: its text says each item with its date as written, and each item
/// points at its words. The items are the file's statements, not drafts. Dates that cannot be understood stay in the
/// item's note, and the source's note counts them. Errors: no items, or more than 100,000.
Result<ImportedSource> itemSource(const QList<ItemRow> &rows, const Source &found, const QByteArray &bytes,
                                  const QString &fileName, const ImportHints &hints);

/// Adds what is left out to a source's note: "12 repetitions were left out".
void noteLoss(Source &source, const char *sentence, int count);

/// The words of marked up text, its blocks on one line.
QString wordsOfMarkup(const QString &text);

} // namespace dateline
