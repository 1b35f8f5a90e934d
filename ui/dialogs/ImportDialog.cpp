// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/ImportDialog.h"

#include "core/reading/Languages.h"
#include "core/time/WhenText.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QFileInfo>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QTimer>
#include <QVBoxLayout>

namespace dateline {

namespace {

constexpr int patienceMs = 500;

} // namespace

ImportDialog::ImportDialog(const QString &path, QWidget *parent)
    : QDialog(parent)
    , m_path(path)
    , m_title(new QLineEdit(this))
    , m_publisher(new QLineEdit(this))
    , m_published(new QLineEdit(this))
    , m_understood(new QLabel(this))
    , m_language(new QComboBox(this))
    , m_languageNote(new QLabel(this))
    , m_error(new QLabel(this))
    , m_progress(new QProgressBar(this))
    , m_patience(new QTimer(this))
{
    setWindowTitle(tr("Import %1").arg(QFileInfo(path).fileName()));
    setMinimumWidth(520);
    auto *form = new QFormLayout;
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    form->addRow(tr("&Title"), m_title);
    form->addRow(tr("&Publisher"), m_publisher);
    form->addRow(tr("Pu&blished on"), m_published);
    form->addRow(QString(), m_understood);
    form->addRow(tr("&Language"), m_language);
    form->addRow(QString(), m_languageNote);
    m_title->setPlaceholderText(tr("What the source is called"));
    m_publisher->setPlaceholderText(tr("Who published it"));
    m_published->setPlaceholderText(tr("19 July 2022, 2022-07-19 …"));
    m_published->setToolTip(tr("“Monday”, “last week” and the like are counted from this day."));
    m_understood->setWordWrap(true);
    m_language->setToolTip(tr("By whose words and rules the text is read"));
    for (const QString &language : readingLanguages())
        m_language->addItem(languageName(language), language);
    m_languageNote->setWordWrap(true);
    m_languageNote->hide();
    m_error->setWordWrap(true);
    m_error->hide();
    m_progress->setRange(0, 1000);
    m_progress->hide();
    m_patience->setSingleShot(true);
    m_patience->setInterval(patienceMs);
    connect(m_patience, &QTimer::timeout, m_progress, &QWidget::show);

    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    m_import = buttons->addButton(tr("&Import"), QDialogButtonBox::AcceptRole);
    m_import->setDefault(true);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_import, &QPushButton::clicked, this, &ImportDialog::read);
    connect(m_published, &QLineEdit::textChanged, this, &ImportDialog::checkPublished);
    connect(m_language, &QComboBox::currentIndexChanged, this, &ImportDialog::checkLanguage);

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(20, 18, 20, 16);
    column->setSpacing(12);
    column->addLayout(form);
    column->addWidget(m_error);
    column->addWidget(m_progress);
    column->addWidget(buttons);
    propose();
}

void ImportDialog::run(const ImportHints &hints, void (ImportDialog::*then)())
{
    delete m_job;
    m_job = new ReadJob(m_path, hints, this);
    connect(m_job, &ReadJob::progressed, m_progress,
            [this](double share) { m_progress->setValue(qRound(share * 1000)); });
    connect(m_job, &ReadJob::finished, this, then);
    setBusy(true);
    m_job->start();
}

void ImportDialog::setBusy(bool busy)
{
    m_busy = busy;
    m_progress->setValue(0);
    if (busy) {
        m_patience->start();
    } else {
        m_patience->stop();
        m_progress->hide();
    }
    updateImport();
}

void ImportDialog::updateImport()
{
    m_import->setEnabled(!m_busy && m_readable && m_understands);
}

void ImportDialog::propose()
{
    run({}, &ImportDialog::takeProposals);
}

void ImportDialog::takeProposals()
{
    setBusy(false);
    const Result<ReadSource> &read = m_job->result();
    if (!read) {
        m_readable = false;
        updateImport();
        showError(read.error());
        Q_EMIT proposed(false);
        return;
    }
    const Source &source = read->imported.source;
    const auto fill = [](QLineEdit *field, const QString &text) {
        if (field->text().isEmpty())
            field->setText(text);
    };
    fill(m_title, source.title);
    fill(m_publisher, source.publisher);
    fill(m_published, displayWhen(source.published));
    checkPublished();
    proposeLanguage(source.language);
    // From its end to its beginning: a long title shows how it begins.
    const int length = static_cast<int>(m_title->text().size());
    m_title->setSelection(length, -length);
    Q_EMIT proposed(true);
}

void ImportDialog::proposeLanguage(const QString &language)
{
    if (m_language->findData(language) < 0)
        m_language->addItem(languageName(language), language);
    m_language->setCurrentIndex(m_language->findData(language));
}

void ImportDialog::checkLanguage()
{
    const QString note = unreadableNote(m_language->currentData().toString());
    m_languageNote->setText(note);
    m_languageNote->setVisible(!note.isEmpty());
}

void ImportDialog::checkPublished()
{
    const Result<When> when = readWhen(m_published->text());
    m_day = when ? *when : When();
    if (!when)
        m_understood->setText(when.error().sentence);
    else if (m_day.isNull())
        m_understood->setText(tr("Without the day, “Monday” or “last week” in the text cannot be placed."));
    else
        m_understood->setText(tr("Understood as %1").arg(displayWhen(m_day)));
    m_understands = when.ok();
    updateImport();
}

void ImportDialog::read()
{
    run({m_title->text().trimmed(), m_publisher->text().trimmed(), m_day, m_language->currentData().toString()},
        &ImportDialog::takeSource);
}

void ImportDialog::takeSource()
{
    setBusy(false);
    const Result<ReadSource> &read = m_job->result();
    if (!read) {
        showError(read.error());
        return;
    }
    m_source = *read;
    accept();
}

void ImportDialog::showError(const Error &error)
{
    m_error->setText(error.sentence);
    m_error->show();
}

} // namespace dateline
