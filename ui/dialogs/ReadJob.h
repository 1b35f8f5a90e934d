// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/import/ReadSource.h"

#include <QObject>

#include <optional>

class QThread;

namespace dateline {

/// Imports and reads one file on a thread of its own. Deleting it cancels and waits.
class ReadJob : public QObject {
    Q_OBJECT
public:
    ReadJob(const QString &path, const ImportHints &hints, QObject *parent = nullptr);
    ~ReadJob() override;

    void start();
    void cancel();
    /// What came of it; only after finished().
    const Result<ReadSource> &result() const { return *m_result; }

Q_SIGNALS:
    void progressed(double share); ///< 0 to 1
    void finished();

private:
    QString m_path;
    ImportHints m_hints;
    Progress m_progress;
    QThread *m_thread = nullptr;
    std::optional<Result<ReadSource>> m_result;
};

} // namespace dateline
