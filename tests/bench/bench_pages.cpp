// SPDX-License-Identifier: GPL-3.0-or-later
// bench_pages FOLDER [RUNS]: reads every page (*.html, *.htm) below a folder, RUNS times each (5), and prints a page's
// size, its median time and its name, the slowest first, then the median of all.
#include "core/import/Importer.h"

#include <QCoreApplication>
#include <QDirIterator>
#include <QElapsedTimer>
#include <QTextStream>

#include <algorithm>

using namespace dateline;
using namespace Qt::StringLiterals;

namespace {

struct PageTiming {
    double milliseconds = 0;
    qint64 bytes = 0;
    QString name;
};

/// Median time of an import in milliseconds; none where the page cannot be read.
std::optional<double> medianTime(const QString &path, int runs)
{
    QList<double> times;
    for (int run = 0; run < runs; ++run) {
        QElapsedTimer timer;
        timer.start();
        if (!importFile(path, {}))
            return std::nullopt;
        times.append(static_cast<double>(timer.nsecsElapsed()) / 1e6);
    }
    std::sort(times.begin(), times.end());
    return times[times.size() / 2];
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication app(argc, argv);
    const QStringList arguments = app.arguments();
    QTextStream out(stdout);
    if (arguments.size() < 2) {
        out << "bench_pages FOLDER [RUNS]\n";
        return 2;
    }
    const int runs = std::max(1, arguments.value(2, u"5"_s).toInt());
    QList<PageTiming> timings;
    QDirIterator files(arguments[1], {u"*.html"_s, u"*.htm"_s}, QDir::Files, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        const QString path = files.next();
        if (const std::optional<double> time = medianTime(path, runs))
            timings.append({*time, files.fileInfo().size(), QDir(arguments[1]).relativeFilePath(path)});
        else
            out << "not read: " << path << '\n';
    }
    if (timings.isEmpty())
        return 1;
    std::sort(timings.begin(), timings.end(),
              [](const PageTiming &a, const PageTiming &b) { return a.milliseconds > b.milliseconds; });
    for (const PageTiming &timing : timings)
        out << QString::number(timing.milliseconds, 'f', 1).rightJustified(8) << " ms  "
            << QString::number(timing.bytes / 1024).rightJustified(6) << " KiB  " << timing.name << '\n';
    out << "median of " << timings.size()
        << " pages: " << QString::number(timings[timings.size() / 2].milliseconds, 'f', 1) << " ms\n";
    return 0;
}
