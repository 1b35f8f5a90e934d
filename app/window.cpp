// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window.h"

#include "app/StartOptions.h"
#include "core/base/EnglishPlurals.h"
#include "ui/render/Icon.h"
#include "ui/window/StoryWindows.h"

#include <QApplication>
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

    const Result<StartOptions> options = readStartOptions(QApplication::arguments());
    if (!options) {
        QTextStream(stderr) << options.error().sentence << '\n';
        return 2;
    }
    StoryWindows windows;
    if (options->theme)
        windows.theme().choose(*options->theme);
    windows.start(options->files);
    return QApplication::exec();
}

} // namespace dateline
