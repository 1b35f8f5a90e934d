// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/StartOptions.h"

#include <QCommandLineParser>
#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace dateline {

Result<StartOptions> readStartOptions(const QStringList &arguments)
{
    QCommandLineParser parser;
    const QCommandLineOption theme(u"theme"_s, QString(), u"system|light|dark"_s);
    parser.addOption(theme);
    if (!parser.parse(arguments))
        return Error{parser.errorText(), {}};
    StartOptions options{{}, parser.positionalArguments()};
    if (parser.isSet(theme)) {
        const QString name = parser.value(theme);
        options.theme = settings::themeChoiceNamed(name);
        if (options.theme == settings::ThemeChoice::System && name != "system"_L1)
            return Error{
                QCoreApplication::translate("Program", "The theme is system, light or dark, not “%1”.").arg(name),
                name};
    }
    return options;
}

} // namespace dateline
