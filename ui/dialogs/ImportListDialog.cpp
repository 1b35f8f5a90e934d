// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/ImportListDialog.h"

#include <QDialogButtonBox>
#include <QDir>
#include <QFileInfo>
#include <QHeaderView>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QTimer>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace dateline {

namespace {

enum Column { File, WhatCame };

constexpr int StepsOfAFile = 100; ///< Of the progress bar.

} // namespace

ImportListDialog::ImportListDialog(const QStringList &paths, std::function<Story *(const QString &)> story,
                                   QWidget *parent)
    : QDialog(parent)
    , m_paths(paths)
    , m_story(std::move(story))
    , m_list(new QTreeWidget(this))
    , m_summary(new QLabel(this))
    , m_progress(new QProgressBar(this))
    , m_buttons(new QDialogButtonBox(QDialogButtonBox::Cancel, this))
{
    setWindowTitle(tr("Import %n file(s)", nullptr, static_cast<int>(paths.size())));
    resize(820, 520);
    m_list->setHeaderLabels({tr("File"), tr("What came of it")});
    m_list->setRootIsDecorated(false);
    m_list->setUniformRowHeights(true);
    m_list->setAccessibleName(tr("Files"));
    m_list->header()->resizeSection(File, 260);
    for (const QString &path : paths) {
        auto *row = new QTreeWidgetItem(m_list, {QFileInfo(path).fileName(), tr("Waiting")});
        row->setToolTip(File, QDir::toNativeSeparators(path));
    }
    m_list->setCurrentItem(m_list->topLevelItem(0));
    m_summary->setWordWrap(true);
    m_progress->setRange(0, static_cast<int>(paths.size()) * StepsOfAFile);
    connect(m_buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(20, 18, 20, 16);
    column->setSpacing(12);
    column->addWidget(m_list);
    column->addWidget(m_summary);
    column->addWidget(m_progress);
    column->addWidget(m_buttons);
    QTimer::singleShot(0, this, &ImportListDialog::next);
}

void ImportListDialog::next()
{
    if (++m_at >= m_paths.size())
        return finish();
    QTreeWidgetItem *row = m_list->topLevelItem(m_at);
    row->setText(WhatCame, tr("Reading …"));
    m_list->scrollToItem(row);
    m_summary->setText(tr("Reading file %1 of %2").arg(m_at + 1).arg(m_paths.size()));
    m_job = new ReadJob(m_paths.at(m_at), {}, this);
    connect(m_job, &ReadJob::progressed, this, [this](double share) {
        m_progress->setValue(m_at * StepsOfAFile + static_cast<int>(share * StepsOfAFile));
    });
    connect(m_job, &ReadJob::finished, this, &ImportListDialog::take);
    m_job->start();
}

void ImportListDialog::take()
{
    const Result<ReadSource> &read = m_job->result();
    Story *story = read ? m_story(read->imported.source.title) : nullptr;
    if (read && !story)
        report({FileReport::Outcome::Refused, tr("There is no story to import into."), NoId});
    else
        report(read ? addRead(*story, read) : FileReport{FileReport::Outcome::Refused, read.error().sentence, NoId});
    m_job->deleteLater();
    m_job = nullptr;
    next();
}

void ImportListDialog::report(const FileReport &report)
{
    const QString mark = report.outcome == FileReport::Outcome::Imported ? QStringLiteral("✓")
        : report.outcome == FileReport::Outcome::Known                   ? QStringLiteral("=")
                                                                         : QStringLiteral("✗");
    QTreeWidgetItem *row = m_list->topLevelItem(m_at);
    row->setText(WhatCame, mark + QLatin1Char(' ') + report.sentence);
    row->setToolTip(WhatCame, report.sentence);
    m_progress->setValue((m_at + 1) * StepsOfAFile);
    m_known += report.outcome == FileReport::Outcome::Known;
    if (report.outcome != FileReport::Outcome::Imported)
        return;
    ++m_imported;
    m_lastSource = report.source;
}

void ImportListDialog::finish()
{
    const int refused = static_cast<int>(m_paths.size()) - m_imported - m_known;
    QStringList parts{tr("%n file(s) imported", nullptr, m_imported)};
    if (m_known > 0)
        parts.append(tr("%n in the story already", nullptr, m_known));
    if (refused > 0)
        parts.append(tr("%n not imported", nullptr, refused));
    m_summary->setText(parts.join(QStringLiteral(", ")));
    m_progress->hide();
    m_buttons->setStandardButtons(QDialogButtonBox::Close);
    m_buttons->button(QDialogButtonBox::Close)->setFocus();
    Q_EMIT ended();
}

} // namespace dateline
