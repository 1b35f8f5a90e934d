// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/ReadJob.h"

#include <QThread>

namespace dateline {

ReadJob::ReadJob(const QString &path, const ImportHints &hints, QObject *parent)
    : QObject(parent)
    , m_path(path)
    , m_hints(hints)
    , m_progress([this](double share) {
        QMetaObject::invokeMethod(
            this, [this, share] { Q_EMIT progressed(share); }, Qt::QueuedConnection);
    })
{
}

ReadJob::~ReadJob()
{
    cancel();
    if (m_thread) {
        m_thread->wait();
        delete m_thread;
    }
}

void ReadJob::start()
{
    m_thread = QThread::create([this] { m_result = readSource(m_path, m_hints, m_progress); });
    connect(m_thread, &QThread::finished, this, &ReadJob::finished);
    m_thread->start();
}

void ReadJob::cancel()
{
    m_progress.cancel();
}

} // namespace dateline
