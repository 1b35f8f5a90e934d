// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/sidebar/ReadingWait.h"

#include <QCoreApplication>
#include <QEventLoop>
#include <QProgressDialog>
#include <QThread>

#include <memory>

namespace dateline {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(ReadingWait)
};

constexpr qsizetype LongText = 300'000; ///< Reading more than these characters is worth a progress bar.

} // namespace

void waitForReading(const QString &text, QWidget *parent, const std::function<void(const Progress &)> &work)
{
    const bool isLong = text.size() > LongText;
    QProgressDialog waiting(Words::tr("Reading the source again…"), Words::tr("Cancel"), 0, 0, parent);
    waiting.reset();
    waiting.setWindowModality(Qt::WindowModal);
    const Progress progress;
    QEventLoop loop;
    const std::unique_ptr<QThread> thread(QThread::create([&] { work(progress); }));
    QObject::connect(thread.get(), &QThread::finished, &loop, &QEventLoop::quit);
    QObject::connect(&waiting, &QProgressDialog::canceled, &loop, [&progress] { progress.cancel(); });
    if (isLong)
        waiting.show();
    thread->start();
    loop.exec(isLong ? QEventLoop::AllEvents : QEventLoop::ExcludeUserInputEvents);
    thread->wait();
}

} // namespace dateline
