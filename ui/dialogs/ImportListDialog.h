// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/dialogs/ReadJob.h"

#include <QDialog>
#include <QStringList>

#include <functional>

class QDialogButtonBox;
class QLabel;
class QProgressBar;
class QTreeWidget;

namespace dateline {

/// Imports many files one after the other, each in a change of its own, and tells of each what came of it. Closing it
/// stops: what is imported stays. Nothing is asked; title, publisher and day are what the files tell.
class ImportListDialog : public QDialog {
    Q_OBJECT
public:
    /// `story` gives the story to write to, and makes one for the first file that can be read where there is none; null
    /// where it cannot be made.
    ImportListDialog(const QStringList &paths, std::function<Story *(const QString &title)> story,
                     QWidget *parent = nullptr);

    int importedCount() const { return m_imported; }
    /// The source that was imported last; NoId where none was.
    Id lastSource() const { return m_lastSource; }

Q_SIGNALS:
    /// Every file has its report.
    void ended();

private:
    void next();
    void take();
    void report(const FileReport &report);
    void finish();

    QStringList m_paths;
    std::function<Story *(const QString &title)> m_story;
    QTreeWidget *m_list;
    QLabel *m_summary;
    QProgressBar *m_progress;
    QDialogButtonBox *m_buttons;
    ReadJob *m_job = nullptr;
    int m_at = -1;
    int m_imported = 0;
    int m_known = 0;
    Id m_lastSource = NoId;
};

} // namespace dateline
