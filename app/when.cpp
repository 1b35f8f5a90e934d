// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/verbs.h"

#include "core/export/WhenJson.h"

#include <QFile>
#include <QTextStream>

using namespace Qt::StringLiterals;

namespace dateline {

namespace {

bool print(const QString &text)
{
    QTextStream(stdout) << QString::fromUtf8(whenJson(text)) << '\n';
    return isWhen(text);
}

} // namespace

int runWhen(const QStringList &arguments)
{
    if (arguments.isEmpty()) {
        QTextStream(stderr) << "Usage: dateline when TEXT...\n";
        return 2;
    }
    bool valid = true;
    for (const QString &argument : arguments) {
        if (argument == "-"_L1) {
            QFile input;
            if (!input.open(stdin, QIODevice::ReadOnly))
                return 1;
            QTextStream lines(&input);
            for (QString line; lines.readLineInto(&line);)
                valid = print(line) && valid;
        } else {
            valid = print(argument) && valid;
        }
    }
    return valid ? 0 : 1;
}

} // namespace dateline
