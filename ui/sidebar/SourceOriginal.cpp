// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/sidebar/SourceOriginal.h"

#include "ui/models/Workspace.h"

#include <QCoreApplication>
#include <QDesktopServices>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QSaveFile>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace dateline {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(SourceOriginal)
};

/// The name the file was imported by; never a path.
QString fileName(const Workspace &workspace, Id source)
{
    const QString name = QFileInfo(workspace.story()->data().sources.value(source).fileName).fileName();
    return name.isEmpty() ? Words::tr("source.txt") : name;
}

bool write(Workspace &workspace, Id source, const QString &path)
{
    QSaveFile file(path);
    const QByteArray bytes = workspace.story()->bytes(source);
    const bool written = file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() && file.commit();
    if (!written)
        workspace.fail({Words::tr("%1 could not be written. Choose another folder, or make room on the disk.")
                            .arg(QDir::toNativeSeparators(path)),
                        file.errorString()});
    return written;
}

} // namespace

void saveOriginal(Workspace &workspace, Id source, QWidget *parent)
{
    const QDir documents(QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation));
    const QString path = QFileDialog::getSaveFileName(parent, Words::tr("Save the original"),
                                                      documents.filePath(fileName(workspace, source)));
    if (!path.isEmpty() && write(workspace, source, path))
        workspace.announce(Words::tr("The original is in %1.").arg(QDir::toNativeSeparators(path)));
}

void openOriginal(Workspace &workspace, Id source)
{
    static const QTemporaryDir folder;
    const QString path = folder.filePath(QString::number(source));
    const QString copy = QDir(path).filePath(fileName(workspace, source));
    if (!QDir().mkpath(path) || !write(workspace, source, copy))
        return;
    if (!QDesktopServices::openUrl(QUrl::fromLocalFile(copy)))
        workspace.announce(Words::tr("No program opens this file. Save the original instead."));
}

} // namespace dateline
