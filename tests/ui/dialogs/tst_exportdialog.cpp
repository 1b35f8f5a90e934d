// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/HarbourStory.h"
#include "ui/dialogs/ExportDialog.h"

#include <QApplication>
#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSpinBox>

using namespace dateline;
using test::HarbourStory;

class TestExportDialog : public test::StrictTest {
    Q_OBJECT
private Q_SLOTS:
    void anEmptyStoryHasAPreview();
    void wrongEntriesAreSaidAndStopTheExport();
    void choicesAreTheOptions();
    void thePreviewFollows();
    void presetsFillTheFields();
    void thePictureIsCopied();

private:
    static ExportDialog *open(const HarbourStory &story, QWidget *parent)
    {
        auto *dialog = new ExportDialog(story.data(), story.workspace.visibleItems(), {}, parent);
        dialog->grab();
        return dialog;
    }
    static QLineEdit *field(const QDialog *dialog, const QString &placeholder)
    {
        for (QLineEdit *each : dialog->findChildren<QLineEdit *>()) {
            if (each->placeholderText() == placeholder)
                return each;
        }
        return nullptr;
    }
    static QComboBox *choice(const QDialog *dialog, const QString &entry)
    {
        for (QComboBox *each : dialog->findChildren<QComboBox *>()) {
            if (each->findText(entry) >= 0)
                return each;
        }
        return nullptr;
    }
    static QPushButton *exportButton(const QDialog *dialog)
    {
        for (QPushButton *button : dialog->findChildren<QPushButton *>()) {
            if (button->isDefault())
                return button;
        }
        return nullptr;
    }
    static QImage preview(const QDialog *dialog)
    {
        for (const QLabel *label : dialog->findChildren<QLabel *>()) {
            if (label->accessibleName() == QLatin1String("Preview"))
                return label->pixmap().toImage();
        }
        return {};
    }
};

void TestExportDialog::anEmptyStoryHasAPreview()
{
    ExportDialog dialog(StoryData(), {}, {});
    dialog.grab();
    QVERIFY(!preview(&dialog).isNull());
}

void TestExportDialog::wrongEntriesAreSaidAndStopTheExport()
{
    const HarbourStory story;
    QWidget parent;
    const ExportDialog *dialog = open(story, &parent);
    QVERIFY(exportButton(dialog)->isEnabled());
    field(dialog, QStringLiteral("the beginning"))->setText(QStringLiteral("no day at all"));
    QVERIFY(!exportButton(dialog)->isEnabled());
    field(dialog, QStringLiteral("the beginning"))->setText(QStringLiteral("2025"));
    field(dialog, QStringLiteral("the end"))->setText(QStringLiteral("2020"));
    QVERIFY(!exportButton(dialog)->isEnabled());
    field(dialog, QStringLiteral("the beginning"))->clear();
    field(dialog, QStringLiteral("the end"))->clear();
    QVERIFY(exportButton(dialog)->isEnabled());
    choice(dialog, QStringLiteral("A3"))->setEditText(QStringLiteral("A17"));
    QVERIFY(!exportButton(dialog)->isEnabled());
}

void TestExportDialog::choicesAreTheOptions()
{
    const HarbourStory story;
    QWidget parent;
    const ExportDialog *dialog = open(story, &parent);
    choice(dialog, QStringLiteral("Linear"))->setCurrentText(QStringLiteral("Linear"));
    choice(dialog, QStringLiteral("Dark"))->setCurrentText(QStringLiteral("Dark"));
    field(dialog, QStringLiteral("The ferry"))->setText(QStringLiteral(" Storm "));
    field(dialog, QStringLiteral("the beginning"))->setText(QStringLiteral("March 2024"));
    choice(dialog, QStringLiteral("A3"))->setEditText(QStringLiteral("1200x700"));
    dialog->findChild<QCheckBox *>(QStringLiteral("legend"))->setChecked(false);
    dialog->findChild<QSpinBox *>(QStringLiteral("text"))->setValue(120);
    const PictureOptions options = dialog->options();
    QCOMPARE(options.axis, PictureAxis::Linear);
    QCOMPARE(options.theme, ThemeKind::Dark);
    QCOMPARE(options.title, QStringLiteral("Storm"));
    QCOMPARE(options.from.edtf(), QStringLiteral("2024-03"));
    QCOMPARE(options.pixels(), QSize(1200, 700));
    QVERIFY(!options.legend);
    QCOMPARE(options.textPercent, 120);
    QVERIFY(!options.drafts);
    for (int i = 0; i < static_cast<int>(pictureFormats().size()); ++i) {
        choice(dialog, pictureFormats()[0].filter)->setCurrentIndex(i);
        QCOMPARE(dialog->format().name, pictureFormats()[static_cast<size_t>(i)].name);
    }
}

void TestExportDialog::thePreviewFollows()
{
    const HarbourStory story;
    QWidget parent;
    const ExportDialog *dialog = open(story, &parent);
    const QImage light = preview(dialog);
    QVERIFY(!light.isNull());
    choice(dialog, QStringLiteral("Dark"))->setCurrentText(QStringLiteral("Dark"));
    QVERIFY(preview(dialog).pixelColor(2, 2).lightness() < 100);
    QVERIFY(light.pixelColor(2, 2).lightness() > 200);
}

void TestExportDialog::presetsFillTheFields()
{
    const HarbourStory story;
    QWidget parent;
    const ExportDialog *dialog = open(story, &parent);
    field(dialog, QStringLiteral("The ferry"))->setText(QStringLiteral("Storm"));
    auto *presets = dialog->findChild<QComboBox *>(QStringLiteral("preset"));
    presets->setCurrentText(QStringLiteral("poster"));
    Q_EMIT presets->activated(presets->currentIndex());
    QCOMPARE(dialog->options().size.text(), QStringLiteral("A0"));
    QCOMPARE(dialog->format().name, QStringLiteral("pdf"));
    QCOMPARE(dialog->options().title, QStringLiteral("Storm"));
    QCOMPARE(choice(dialog, QStringLiteral("A3"))->currentText(), QStringLiteral("A0"));
}

void TestExportDialog::thePictureIsCopied()
{
    const HarbourStory story;
    QWidget parent;
    const ExportDialog *dialog = open(story, &parent);
    QGuiApplication::clipboard()->clear();
    dialog->findChild<QPushButton *>(QStringLiteral("copy"))->click();
    QCOMPARE(QGuiApplication::clipboard()->image().size(), QSize(1600, 900));
}

DATELINE_UI_TEST_MAIN(TestExportDialog, QApplication)
#include "tst_exportdialog.moc"
