// SPDX-License-Identifier: GPL-3.0-or-later
// bench_reading [MEGABYTES] [SEED]: reads made-up news, MEGABYTES of it (2), once as a thousand articles and once as
// one text, and prints a JSON line per finder for the articles and one for all together: megabytes of UTF-8 a second of
// processor time.
#include "core/reading/Finders.h"
#include "core/reading/Pipeline.h"
#include "core/reading/words/TaggedText.h"
#include "tests/bench/MadeUpNews.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTextStream>

#include <ctime>

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

void print(const QString &shape, const QString &finder, qint64 bytes, std::clock_t ticks, QTextStream &out)
{
    const double seconds = static_cast<double>(ticks) / CLOCKS_PER_SEC;
    const double megabytes = static_cast<double>(bytes) / 1e6;
    const QJsonObject line{{u"shape"_s, shape},
                           {u"finder"_s, finder},
                           {u"megabytes"_s, megabytes},
                           {u"seconds"_s, seconds},
                           {u"megabytesPerSecond"_s, megabytes / std::max(seconds, 1e-6)}};
    out << QJsonDocument(line).toJson(QJsonDocument::Compact) << Qt::endl;
}

/// Runs every stage over the texts and prints its rate.
void measureStages(const QString &shape, const QStringList &texts, QTextStream &out)
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
        print(shape, all[i].name, bytes, ticks[i], out);
}

/// Runs the whole pipeline over the texts and prints its rate.
void measureAll(const QString &shape, const QStringList &texts, QTextStream &out)
{
    qint64 bytes = 0;
    std::clock_t ticks = 0;
    for (const QString &text : texts) {
        bytes += text.toUtf8().size();
        const std::clock_t start = std::clock();
        (void)readDocument(makeDocument(text));
        ticks += std::clock() - start;
    }
    print(shape, u"all"_s, bytes, ticks, out);
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication app(argc, argv);
    const QStringList arguments = app.arguments();
    const double megabytes = arguments.value(1, u"2"_s).toDouble();
    const quint32 seed = arguments.value(2, u"1"_s).toUInt();
    QTextStream out(stdout);
    if (megabytes <= 0) {
        out << "bench_reading [MEGABYTES] [SEED]\n";
        return 2;
    }
    const auto size = static_cast<qsizetype>(megabytes * 1e6 / Articles);
    QStringList articles;
    for (quint32 i = 0; i < Articles; ++i)
        articles.append(madeUpArticle(seed + i, size));
    if (!readDocument(makeDocument(articles.front()))) // Loads the word lists.
        return 1;
    measureStages(u"articles"_s, articles, out);
    measureAll(u"articles"_s, articles, out);
    const QString one = articles.join(u'\n');
    articles.clear();
    measureAll(u"one text"_s, {one}, out);
    return 0;
}
