// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/verbs.h"
#include "core/story/Story.h"

#include <QCoreApplication>
#include <QTextStream>

namespace dateline {

int runCheck(const QStringList &arguments)
{
    const auto tr = [](const char *text) { return QCoreApplication::translate("check", text); };
    QTextStream out(stdout);
    QTextStream err(stderr);
    if (arguments.size() != 1) {
        err << tr("Usage: dateline check STORY") << '\n';
        return 2;
    }
    const Result<QStringList> faults = checkStory(arguments.constFirst());
    if (!faults) {
        err << faults.error().sentence << '\n';
        return 1;
    }
    if (faults->isEmpty()) {
        out << tr("“%1” is sound.").arg(arguments.constFirst()) << '\n';
        return 0;
    }
    for (const QString &fault : *faults)
        out << fault << '\n';
    return 1;
}

} // namespace dateline
