// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/text/WordList.h"

namespace dateline {

/// A list of what web pages are made of, whatever their language: data/NAME.txt in this folder. Loaded at its first use
/// and kept. Any thread.
const WordList &pageWords(const QString &name);

} // namespace dateline
