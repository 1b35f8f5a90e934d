// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

namespace dateline {

/// What the <title> of a page says without the name of its site ("Ferry stops | The Lund Gazette"): the heading that
/// it holds, else what stands before or behind the site's name, else all of it.
QString titleWithoutSite(const QString &title, const QString &site, const QStringList &headings);

} // namespace dateline
