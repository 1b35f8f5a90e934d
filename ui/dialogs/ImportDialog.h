// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/dialogs/ReadJob.h"

#include <QDialog>

class QComboBox;
class QLabel;
class QLineEdit;
class QProgressBar;
class QPushButton;
class QTimer;

namespace dateline {

/// Asks what the program cannot know of an article: title, publisher, day of publication, language, each with a
/// proposal drawn from the file; then reads it with progress. Accepted when the article is read: take it with source().
class ImportDialog : public QDialog {
    Q_OBJECT
public:
    explicit ImportDialog(const QString &path, QWidget *parent = nullptr);

    /// The article as read; only after the dialog was accepted.
    const ReadSource &source() const { return *m_source; }

Q_SIGNALS:
    /// The proposals stand in the fields; false: the file cannot be imported and the dialog says why.
    void proposed(bool readable);

private:
    void propose();
    void checkPublished();
    void proposeLanguage(const QString &language);
    void checkLanguage();
    void read();
    void showError(const Error &error);
    void setBusy(bool busy);
    void updateImport();
    void run(const ImportHints &hints, void (ImportDialog::*then)());
    void takeProposals();
    void takeSource();

    QString m_path;
    QLineEdit *m_title;
    QLineEdit *m_publisher;
    QLineEdit *m_published;
    QLabel *m_understood;
    QComboBox *m_language;
    QLabel *m_languageNote; ///< Says when nothing can be drafted from a language.
    QLabel *m_error;
    QProgressBar *m_progress;
    QTimer *m_patience; ///< Work that is done sooner shows no progress.
    QPushButton *m_import;
    ReadJob *m_job = nullptr;
    std::optional<ReadSource> m_source;
    When m_day;
    bool m_busy = false;
    bool m_readable = true; ///< Not known to be unreadable.
    bool m_understands = true; ///< The day of publication.
};

} // namespace dateline
