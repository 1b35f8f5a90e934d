// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/verbs.h"
#include "app/window.h"

#include "core/base/EnglishPlurals.h"
#include "core/import/Importer.h"

#include <QCoreApplication>
#include <QGuiApplication>
#include <QTextStream>

#include <algorithm>
#include <array>
#include <cstring>
#include <memory>

using namespace dateline;

namespace {

constexpr std::array verbs{
    Verb{"check", "STORY", "Verifies a story's file and says what is wrong with it.", VerbNeeds::Core, runCheck},
    Verb{"export", "STORY --output FILE [--SETTING VALUE...]",
         "Writes a picture of a story's timeline; dateline export --help lists the settings.", VerbNeeds::Gui,
         runExport},
    Verb{"extract", "FILE [--published DATE] [--publisher NAME] [--title TEXT] [--language CODE] [--format json]",
         "Reads a file and prints what it drafts from it as JSON.", VerbNeeds::Core, runExtract},
    Verb{"import", "STORY PATH... [--published DATE] [--publisher NAME] [--title TEXT] [--language CODE]",
         "Adds files and whole folders to a story, made where it is missing, and says of each what came of it.",
         VerbNeeds::Core, runImport},
    Verb{"when", "TEXT...", "Says how each text is understood as a date, one JSON object a line; - reads lines.",
         VerbNeeds::Core, runWhen},
};

const Verb *verbNamed(const char *name)
{
    const auto found =
        std::find_if(verbs.begin(), verbs.end(), [name](const Verb &verb) { return !std::strcmp(verb.name, name); });
    return found == verbs.end() ? nullptr : &*found;
}

void printHelp(QTextStream &out)
{
    out << "Usage: dateline [--theme system|light|dark] [FILE...]\n"
           "       dateline VERB ARGUMENT...\n\n"
           "Without a verb, opens the window: a story is opened, anything else is imported into a new story.\n\n"
           "Verbs:\n";
    for (const Verb &verb : verbs)
        out << "  " << verb.name << ' ' << verb.usage << "\n      " << verb.summary << '\n';
    out << "\nWhat can be imported, told apart by its content:\n";
    for (const ImportFormat &format : importFormats())
        out << "  " << format.name << " (" << format.patterns.join(u' ') << ")\n";
}

bool hasDisplay()
{
    return !qEnvironmentVariableIsEmpty("DISPLAY") || !qEnvironmentVariableIsEmpty("WAYLAND_DISPLAY")
        || !qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM");
}

int runVerb(const Verb &verb, int &argc, char **argv)
{
    std::unique_ptr<QCoreApplication> app;
    if (verb.needs == VerbNeeds::Gui) {
        // A picture needs no window system; one that is named but cannot be reached would end the program.
        if (qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM"))
            qputenv("QT_QPA_PLATFORM", "offscreen");
        app = std::make_unique<QGuiApplication>(argc, argv);
    } else {
        app = std::make_unique<QCoreApplication>(argc, argv);
    }
    EnglishPlurals plurals;
    QCoreApplication::installTranslator(&plurals);
    return verb.run(QCoreApplication::arguments().mid(2));
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication::setApplicationName(QStringLiteral("Dateline"));
    QCoreApplication::setOrganizationName(QStringLiteral("Dateline"));
    QCoreApplication::setApplicationVersion(QStringLiteral(DATELINE_VERSION));

    const char *first = argc > 1 ? argv[1] : "";
    QTextStream out(stdout);
    if (!std::strcmp(first, "--help") || !std::strcmp(first, "-h")) {
        printHelp(out);
        return 0;
    }
    if (!std::strcmp(first, "--version")) {
        out << "dateline " DATELINE_VERSION "\n";
        return 0;
    }
    if (const Verb *verb = verbNamed(first))
        return runVerb(*verb, argc, argv);
    return hasDisplay() ? runWindow(argc, argv) : runHeadless(argc, argv);
}
