// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window.h"

#include "core/base/EnglishPlurals.h"
#include "ui/render/Icon.h"
#include "ui/window/StoryWindows.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QTextStream>

using namespace Qt::StringLiterals;

namespace dateline {

int runWindow(int &argc, char **argv)
{
    QApplication app(argc, argv);
    EnglishPlurals plurals;
    QCoreApplication::installTranslator(&plurals);
    QApplication::setWindowIcon(programIcon());
    QApplication::setDesktopFileName(u"dateline"_s);

    QCommandLineParser parser;
    const QCommandLineOption theme(u"theme"_s, QString(), u"system|light|dark"_s, u"system"_s);
    parser.addOption(theme);
    if (!parser.parse(QApplication::arguments())) {
        QTextStream(stderr) << parser.errorText() << '\n';
        return 2;
    }
    StoryWindows windows;
    if (parser.isSet(theme)) {
        const settings::ThemeChoice choice = settings::themeChoiceNamed(parser.value(theme));
        if (choice == settings::ThemeChoice::System && parser.value(theme) != "system"_L1) {
            QTextStream(stderr) << QCoreApplication::translate("Program",
                                                               "The theme is system, light or dark, not “%1”.")
                                       .arg(parser.value(theme))
                                << '\n';
            return 2;
        }
        windows.theme().choose(choice);
    }
    windows.start(parser.positionalArguments());
    return QApplication::exec();
}

} // namespace dateline
