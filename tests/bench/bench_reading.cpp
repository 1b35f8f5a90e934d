// SPDX-License-Identifier: GPL-3.0-or-later
// bench_reading [MEGABYTES] [--seed NUMBER] [--long MEGABYTES] [--hostile MEGABYTES] [--texts FOLDER]
//
// Reads made-up news, MEGABYTES of it (2), once as a thousand articles and once as one text, or with --texts the files
// of a folder instead; prints a JSON line per finder for the articles and one for all together: megabytes of UTF-8 a
// second of processor time. --long reads one text of that many megabytes and prints its rate and the most memory the
// program held; --hostile reads texts of that many megabytes that are made to be hard.
#include "core/reading/Finders.h"
#include "core/reading/Pipeline.h"
#include "core/reading/words/TaggedText.h"
#include "tests/bench/MadeUpNews.h"
#include "tests/support/HostileTexts.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTextStream>

#include <ctime>
#include <sys/resource.h>

using namespace dateline;
using namespace Qt::StringLiterals;

namespace {

constexpr int Articles = 1000;

/// What is read of one text, as far as the stages have come.
struct Reader {
    Document document;
    TaggedText tagged;
    Reading found;
};

struct NamedStage {
    QString name;
    void (*run)(Reader &);
};

/// The steps of the pipeline in its order, each on what those before it found.
QList<NamedStage> stages()
{
    return {
        {u"document"_s, [](Reader &r) { r.document = makeDocument(r.document.text); }},
        {u"times"_s, [](Reader &r) { r.found.times = findTimes(r.document); }},
        {u"tagger"_s,
         [](Reader &r) { r.tagged = tagText(r.document, Lexicon::of(r.document.language), r.found.times); }},
        {u"people"_s, [](Reader &r) { r.found.people = findPeople(r.document, r.tagged); }},
        {u"captions"_s, [](Reader &r) { r.found.captions = findCaptions(r.document, r.tagged, r.found.times); }},
        {u"attributions"_s,
         [](Reader &r) {
             r.found.attributions = findAttributions(r.document, r.tagged, r.found.times, r.found.people);
         }},
        {u"events"_s, [](Reader &r) { r.found.events = findEvents(r.document, r.tagged, r.found); }},
        {u"claims"_s, [](Reader &r) { r.found.claims = findClaims(r.document, r.tagged, r.found); }},
    };
}

void print(QJsonObject line, qint64 bytes, std::clock_t ticks)
{
    const double seconds = static_cast<double>(ticks) / CLOCKS_PER_SEC;
    const double megabytes = static_cast<double>(bytes) / 1e6;
    line.insert(u"megabytes"_s, megabytes);
    line.insert(u"seconds"_s, seconds);
    line.insert(u"megabytesPerSecond"_s, megabytes / std::max(seconds, 1e-6));
    QTextStream(stdout) << QJsonDocument(line).toJson(QJsonDocument::Compact) << Qt::endl;
}

/// Runs every stage over the texts and prints its rate.
void measureStages(const QString &shape, const QStringList &texts)
{
    const QList<NamedStage> all = stages();
    QList<std::clock_t> ticks(all.size());
    qint64 bytes = 0;
    for (const QString &text : texts) {
        bytes += text.toUtf8().size();
        Reader reader;
        reader.document.text = text;
        for (qsizetype i = 0; i < all.size(); ++i) {
            const std::clock_t start = std::clock();
            all[i].run(reader);
            ticks[i] += std::clock() - start;
        }
    }
    for (qsizetype i = 0; i < all.size(); ++i)
        print({{u"shape"_s, shape}, {u"finder"_s, all[i].name}}, bytes, ticks[i]);
}

/// Runs the whole pipeline over the texts and prints its rate.
void measureAll(QJsonObject line, const QStringList &texts)
{
    qint64 bytes = 0;
    std::clock_t ticks = 0;
    for (const QString &text : texts) {
        bytes += text.toUtf8().size();
        const std::clock_t start = std::clock();
        (void)readDocument(makeDocument(text));
        ticks += std::clock() - start;
    }
    line.insert(u"finder"_s, u"all"_s);
    print(line, bytes, ticks);
}

/// In megabytes; the program's own share is what it held before.
double mostMemory()
{
    rusage usage{};
    getrusage(RUSAGE_SELF, &usage);
    return static_cast<double>(usage.ru_maxrss) / 1e3;
}

void measureLong(double megabytes, quint32 seed)
{
    QString text;
    for (const qsizetype size = static_cast<qsizetype>(megabytes * 1e6); text.size() < size; ++seed)
        text += madeUpArticle(seed, std::min<qsizetype>(size - text.size(), 1'000'000)) + u'\n';
    const double before = mostMemory();
    const qint64 bytes = text.toUtf8().size();
    const std::clock_t start = std::clock();
    const Result<Reading> reading = readDocument(makeDocument(text));
    const std::clock_t ticks = std::clock() - start;
    print({{u"shape"_s, u"long text"_s},
           {u"finder"_s, u"all"_s},
           {u"attributions"_s, reading ? reading->attributions.size() : 0},
           {u"megabytesHeldBefore"_s, before},
           {u"megabytesHeldAtMost"_s, mostMemory()}},
          bytes, ticks);
}

void measureHostile(double megabytes)
{
    for (const test::HostileUnit &unit : test::hostileUnits())
        measureAll({{u"shape"_s, QString::fromLatin1(unit.name)}},
                   {unit.text(static_cast<qsizetype>(megabytes * 1e6 * unit.unit.size() / unit.unit.toUtf8().size()))});
}

QStringList textsIn(const QString &folder)
{
    QStringList texts;
    for (const QFileInfo &info : QDir(folder).entryInfoList(QDir::Files)) {
        QFile file(info.filePath());
        if (file.open(QIODevice::ReadOnly))
            texts.append(QString::fromUtf8(file.readAll()));
    }
    return texts;
}

QStringList madeUpArticles(double megabytes, quint32 seed)
{
    QStringList articles;
    for (quint32 i = 0; i < Articles; ++i)
        articles.append(madeUpArticle(seed + i, static_cast<qsizetype>(megabytes * 1e6 / Articles)));
    return articles;
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication app(argc, argv);
    QCommandLineParser parser;
    const QCommandLineOption seedOption(u"seed"_s, {}, u"NUMBER"_s, u"1"_s);
    const QCommandLineOption longOption(u"long"_s, {}, u"MEGABYTES"_s);
    const QCommandLineOption textsOption(u"texts"_s, {}, u"FOLDER"_s);
    const QCommandLineOption hostileOption(u"hostile"_s, {}, u"MEGABYTES"_s);
    parser.addOptions({seedOption, longOption, hostileOption, textsOption});
    parser.process(app);
    const double megabytes = parser.positionalArguments().value(0, u"2"_s).toDouble();
    const quint32 seed = parser.value(seedOption).toUInt();
    (void)readDocument(makeDocument(madeUpArticle(seed, 1000))); // Loads the word lists.
    if (parser.isSet(longOption)) {
        measureLong(parser.value(longOption).toDouble(), seed);
        return 0;
    }
    if (parser.isSet(hostileOption)) {
        measureHostile(parser.value(hostileOption).toDouble());
        return 0;
    }
    const QStringList articles =
        parser.isSet(textsOption) ? textsIn(parser.value(textsOption)) : madeUpArticles(megabytes, seed);
    measureStages(u"articles"_s, articles);
    measureAll({{u"shape"_s, u"articles"_s}}, articles);
    measureAll({{u"shape"_s, u"one text"_s}}, {articles.join(u'\n')});
    return 0;
}
