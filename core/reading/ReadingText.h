// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>

namespace dateline {

/// The sentences in which the finders tell their rules, translated under one context.
struct ReadingText {
    Q_DECLARE_TR_FUNCTIONS(Reading)
};

} // namespace dateline
