// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/verbs.h"
#include "core/story/Story.h"
#include "core/time/WhenText.h"
#include "ui/render/PictureExport.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QRegularExpression>
#include <QTextStream>

#include <utility>

namespace dateline {

using namespace Qt::StringLiterals;

namespace {

constexpr int failed = 1;
constexpr int wrongUsage = 2;

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Export)
};

template <typename Value> using Choices = QList<std::pair<QString, Value>>;

/// The value that a word of the command line stands for; an error that names all words otherwise.
template <typename Value>
Result<Value> chosen(const QString &option, const QString &word, const Choices<Value> &choices)
{
    QStringList words;
    for (const auto &[name, value] : choices) {
        if (word == name)
            return value;
        words.append(name);
    }
    return Error{Words::tr("--%1 can be %2, not “%3”.").arg(option, words.join(u", "_s), word), {}};
}

Result<QSize> sizeOf(const QString &text)
{
    static const QRegularExpression shape(u"^(\\d{1,6})[xX×](\\d{1,6})$"_s);
    const QRegularExpressionMatch match = shape.match(text);
    if (!match.hasMatch())
        return Error{Words::tr("--size is WIDTHxHEIGHT in pixels, such as 1600x900, not “%1”.").arg(text), {}};
    return QSize(match.captured(1).toInt(), match.captured(2).toInt());
}

Result<int> numberOf(const QString &option, const QString &text)
{
    bool isNumber = false;
    const int number = text.toInt(&isNumber);
    if (!isNumber)
        return Error{Words::tr("--%1 is a number, not “%2”.").arg(option, text), {}};
    return number;
}

/// What the command line asks for.
struct Request {
    QString story;
    QString output;
    const PictureFormat *format = nullptr;
    PictureOptions options;
};

/// Reads the command line into a request, one option after the other, until the first that is wrong.
class RequestReader {
public:
    explicit RequestReader(const QStringList &arguments)
    {
        m_parser.addOptions({{u"format"_s, {}, u"format"_s},
                             {u"output"_s, {}, u"file"_s},
                             {u"size"_s, {}, u"size"_s},
                             {u"dpi"_s, {}, u"dpi"_s},
                             {u"from"_s, {}, u"when"_s},
                             {u"to"_s, {}, u"when"_s},
                             {u"axis"_s, {}, u"axis"_s},
                             {u"theme"_s, {}, u"theme"_s},
                             {u"drafts"_s, {}, u"drafts"_s},
                             {u"title"_s, {}, u"title"_s}});
        if (!m_parser.parse(QStringList{u"export"_s} + arguments))
            m_error = Error{m_parser.errorText(), {}};
    }

    Result<Request> request()
    {
        readPaths();
        readFormat();
        PictureOptions &options = m_request.options;
        read(u"size"_s, options.size, sizeOf);
        read(u"dpi"_s, options.dpi, [](const QString &text) { return numberOf(u"dpi"_s, text); });
        read(u"from"_s, options.from, readWhen);
        read(u"to"_s, options.to, readWhen);
        readChoice<PictureAxis>(u"axis"_s, options.axis,
                                {{u"folded"_s, PictureAxis::Folded}, {u"linear"_s, PictureAxis::Linear}});
        readChoice<ThemeKind>(
            u"theme"_s, options.theme,
            {{u"light"_s, ThemeKind::Light}, {u"dark"_s, ThemeKind::Dark}, {u"print"_s, ThemeKind::Print}});
        readChoice<PictureDrafts>(u"drafts"_s, options.drafts,
                                  {{u"none"_s, PictureDrafts::None}, {u"marked"_s, PictureDrafts::Marked}});
        options.title = m_parser.value(u"title"_s);
        if (!m_error) {
            if (const Result<void> sound = options.check(); !sound)
                m_error = sound.error();
        }
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

    /// Sets target from the option's value where the option is given.
    template <typename Target, typename Read> void read(const QString &option, Target &target, Read readValue)
    {
        if (m_error || !m_parser.isSet(option))
            return;
        auto value = readValue(m_parser.value(option));
        if (value)
            target = *value;
        else
            m_error = value.error();
    }

    template <typename Value, typename Target>
    void readChoice(const QString &option, Target &target, const Choices<Value> &choices)
    {
        read(option, target, [&](const QString &word) { return chosen(option, word, choices); });
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

    /// --format, else the suffix of --output.
    void readFormat()
    {
        const QString name =
            m_parser.isSet(u"format"_s) ? m_parser.value(u"format"_s) : QFileInfo(m_request.output).suffix();
        m_request.format = pictureFormat(name);
        if (m_request.format)
            return;
        QStringList names;
        for (const PictureFormat &format : pictureFormats())
            names.append(format.name);
        refuse(Words::tr("--format can be %1, not “%2”.").arg(names.join(u", "_s), name));
    }
};

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
        exportPicture(data, data.itemsInOrder(), request->options, *request->format, request->output);
    if (!summary)
        return complain(summary.error(), failed);
    QTextStream(stdout) << Words::tr("%1: %2.").arg(
        QDir::toNativeSeparators(QFileInfo(request->output).absoluteFilePath()), summaryInWords(*summary))
                        << '\n';
    return 0;
}

} // namespace dateline
