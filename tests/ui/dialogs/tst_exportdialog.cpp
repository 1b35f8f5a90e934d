// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/HarbourStory.h"
#include "ui/dialogs/ExportDialog.h"

#include <QApplication>
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
    void wrongDatesAreSaidAndStopTheExport();
    void choicesAreTheOptions();
    void draftsAreShownWhereNothingIsAccepted();
    void thePreviewFollows();

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

void TestExportDialog::wrongDatesAreSaidAndStopTheExport()
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
    const QList<QSpinBox *> numbers = dialog->findChildren<QSpinBox *>();
    numbers.at(0)->setValue(1200);
    numbers.at(1)->setValue(700);
    const PictureOptions options = dialog->options();
    QCOMPARE(options.axis, PictureAxis::Linear);
    QCOMPARE(options.theme, ThemeKind::Dark);
    QCOMPARE(options.title, QStringLiteral("Storm"));
    QCOMPARE(options.from.edtf(), QStringLiteral("2024-03"));
    QCOMPARE(options.size, QSize(1200, 700));
    QCOMPARE(options.drafts, PictureDrafts::None);
    for (int i = 0; i < static_cast<int>(pictureFormats().size()); ++i) {
        choice(dialog, pictureFormats()[0].filter)->setCurrentIndex(i);
        QCOMPARE(dialog->format().name, pictureFormats()[static_cast<size_t>(i)].name);
    }
}

void TestExportDialog::draftsAreShownWhereNothingIsAccepted()
{
    const HarbourStory story;
    const ExportDialog dialog(story.data(), {story.secondQuote}, {});
    QCOMPARE(dialog.options().drafts, PictureDrafts::Marked);
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

DATELINE_UI_TEST_MAIN(TestExportDialog, QApplication)
#include "tst_exportdialog.moc"
