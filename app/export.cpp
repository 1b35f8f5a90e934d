// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/verbs.h"
#include "core/story/Story.h"
#include "ui/render/PictureExport.h"
#include "ui/render/PicturePresets.h"
#include "ui/render/PictureSettings.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QDir>
#include <QElapsedTimer>
#include <QFileInfo>
#include <QTextStream>
#include <QtMath>

#include <optional>

#include <unistd.h>

namespace dateline {

using namespace Qt::StringLiterals;

namespace {

constexpr int failed = 1;
constexpr int wrongUsage = 2;

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Export)
};

/// What the command line asks for.
struct Request {
    QString story;
    QString output;
    PictureOptions options;
};

/// Reads the command line into a request, one setting after the other, until the first that is wrong.
class RequestReader {
public:
    explicit RequestReader(const QStringList &arguments)
    {
        for (const QString &name : {u"output"_s, u"preset"_s, u"save-preset"_s})
            m_parser.addOption({name, {}, name});
        for (const PictureSetting &setting : pictureSettings())
            m_parser.addOption({setting.name, {}, setting.name});
        if (!m_parser.parse(QStringList{u"export"_s} + arguments))
            m_error = Error{m_parser.errorText(), {}};
    }

    Result<Request> request()
    {
        readPaths();
        if (!m_error && m_parser.isSet(u"preset"_s))
            keepError(applyPreset(m_request.options, m_parser.value(u"preset"_s)));
        readFormat();
        for (const PictureSetting &setting : pictureSettings())
            read(setting);
        if (m_parser.value(u"range"_s) == "screen"_L1)
            refuse(Words::tr("The command line has no screen to follow; --from and --to give the range."));
        if (!m_error)
            keepError(m_request.options.check());
        if (!m_error && m_parser.isSet(u"save-preset"_s))
            keepError(savePreset(m_parser.value(u"save-preset"_s), m_request.options));
        if (m_error)
            return *m_error;
        return m_request;
    }

private:
    QCommandLineParser m_parser;
    Request m_request;
    std::optional<Error> m_error;

    void refuse(const QString &sentence)
    {
        if (!m_error)
            m_error = Error{sentence, {}};
    }

    void keepError(const Result<void> &done)
    {
        if (!done)
            m_error = done.error();
    }

    void read(const PictureSetting &setting)
    {
        if (!m_error && m_parser.isSet(setting.name))
            keepError(setting.set(m_request.options, m_parser.value(setting.name)));
    }

    void readPaths()
    {
        const QStringList paths = m_parser.positionalArguments();
        if (paths.size() != 1)
            return refuse(Words::tr("export takes one story and says where the picture goes: "
                                    "dateline export STORY --output FILE."));
        m_request.story = paths.first();
        if (!QFileInfo(m_request.story).isFile())
            return refuse(Words::tr("There is no story at %1.").arg(QDir::toNativeSeparators(m_request.story)));
        m_request.output = m_parser.value(u"output"_s);
        const QFileInfo output(m_request.output);
        if (m_request.output.isEmpty())
            refuse(Words::tr("--output FILE says where the picture goes."));
        else if (output.isDir())
            refuse(Words::tr("%1 is a folder; --output takes a file.").arg(m_request.output));
        else if (!output.dir().exists())
            refuse(Words::tr("There is no folder %1.").arg(QDir::toNativeSeparators(output.absolutePath())));
        else if (!QFileInfo(output.absolutePath()).isWritable())
            refuse(
                Words::tr("The folder %1 cannot be written to.").arg(QDir::toNativeSeparators(output.absolutePath())));
        else if (output.canonicalFilePath() == QFileInfo(m_request.story).canonicalFilePath())
            refuse(Words::tr("The picture would take the place of the story. Give another --output."));
    }

    /// The suffix of --output names the format where --format does not; without a suffix a preset may.
    void readFormat()
    {
        const QString suffix = QFileInfo(m_request.output).suffix().toLower();
        if (m_error || m_parser.isSet(u"format"_s) || (suffix.isEmpty() && m_parser.isSet(u"preset"_s)))
            return;
        keepError(pictureSetting(u"format"_s)->set(m_request.options, suffix));
    }
};

QString helpInWords()
{
    QString help = Words::tr("Usage: dateline export STORY --output FILE [--SETTING VALUE...]") + u"\n\n"_s;
    for (const PictureSetting &setting : pictureSettings()) {
        help += u"  --%1 %2\n"_s.arg(setting.name, setting.allowed());
        if (!setting.help.isEmpty())
            help += u"      %1\n"_s.arg(setting.help);
    }
    help += u"  --preset NAME\n      "_s + Words::tr("settings kept under a name; those given beside it go before")
        + u"\n  --save-preset NAME\n      "_s + Words::tr("keeps these settings under a name")
        + u"\n  --presets\n      "_s + Words::tr("lists the names and what they stand for") + u'\n';
    return help;
}

QString presetsInWords()
{
    QString list;
    for (const PicturePreset &preset : picturePresets())
        list += preset.name + u": "_s + preset.text() + u'\n';
    return list;
}

/// Tells how far a picture is that takes its time, where somebody is looking.
Progress progressOnTerminal()
{
    if (!isatty(STDERR_FILENO))
        return Progress();
    QElapsedTimer clock;
    clock.start();
    return Progress([clock](double share) {
        constexpr int patienceMs = 500;
        if (clock.elapsed() >= patienceMs)
            QTextStream(stderr) << u"\r%1 %"_s.arg(qFloor(share * 100)) << (share < 1 ? "" : "\r     \r") << Qt::flush;
    });
}

QString summaryInWords(const PictureSummary &summary)
{
    const QString items = summary.items == 1 ? Words::tr("1 item") : Words::tr("%1 items").arg(summary.items);
    const QString lanes = summary.lanes == 1 ? Words::tr("1 lane") : Words::tr("%1 lanes").arg(summary.lanes);
    const QString drafts = summary.drafts == 1 ? Words::tr("1 draft") : Words::tr("%1 drafts").arg(summary.drafts);
    return Words::tr("%1 in %2, %3 among them").arg(items, lanes, drafts);
}

int complain(const Error &error, int code)
{
    QTextStream(stderr) << error.sentence << '\n';
    return code;
}

} // namespace

int runExport(const QStringList &arguments)
{
    if (arguments.contains(u"--help"_s)) {
        QTextStream(stdout) << helpInWords();
        return 0;
    }
    if (arguments.contains(u"--presets"_s)) {
        QTextStream(stdout) << presetsInWords();
        return 0;
    }
    const Result<Request> request = RequestReader(arguments).request();
    if (!request)
        return complain(request.error(), wrongUsage);
    Story::Options reading;
    reading.readOnly = true;
    const auto story = Story::open(request->story, reading);
    if (!story)
        return complain(story.error(), failed);
    const StoryData &data = (*story)->data();
    const Result<PictureSummary> summary =
        exportPicture(data, data.itemsInOrder(), request->options, request->output, progressOnTerminal());
    if (!summary)
        return complain(summary.error(), failed);
    QTextStream(stdout) << Words::tr("%1: %2.").arg(
        QDir::toNativeSeparators(QFileInfo(request->output).absoluteFilePath()), summaryInWords(*summary))
                        << '\n';
    return 0;
}

} // namespace dateline
