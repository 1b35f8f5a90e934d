// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

namespace dateline {

/// How a text is understood as a date, as one line of JSON without its line end: input, valid, edtf, level, earliest,
/// latest (ISO 8601 date-times in UTC, null where open), display, error. Text in EDTF is taken by the letter, anything
/// else as readWhen() does; empty text is not valid here.
QByteArray whenJson(const QString &text);
/// Whether whenJson() says that text is valid.
bool isWhen(const QString &text);

} // namespace dateline
