// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/import/html/PageTitle.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace dateline {

QString titleWithoutSite(const QString &title, const QString &site, const QStringList &headings)
{
    for (const QString &heading : headings) {
        if (heading.size() > 10 && title.contains(heading))
            return heading;
    }
    static const QRegularExpression separator(u"\\s+[|\\-\u2013\u2014\\\\/>\u00BB_:\u00B7\u2022]+\\s+"_s);
    const QStringList parts = title.split(separator);
    if (site.isEmpty() || parts.size() < 2)
        return title;
    if (parts.last().compare(site, Qt::CaseInsensitive) == 0)
        return title.first(title.lastIndexOf(parts[parts.size() - 2]) + parts[parts.size() - 2].size());
    if (parts.first().compare(site, Qt::CaseInsensitive) == 0)
        return title.sliced(title.indexOf(parts[1], parts.first().size()));
    return title;
}

} // namespace dateline
