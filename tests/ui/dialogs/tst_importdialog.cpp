// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/TestMain.h"
#include "ui/dialogs/ImportDialog.h"

#include <QApplication>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>

using namespace dateline;

class TestImportDialog : public test::StrictTest {
    Q_OBJECT
private Q_SLOTS:
    void whatCannotBeReadIsSaid_data();
    void whatCannotBeReadIsSaid();
    void proposesWhatTheFileTells();
    void keepsWhatWasTypedMeanwhile();
    void theDayIsReadWhileItIsTyped_data();
    void theDayIsReadWhileItIsTyped();
    void readsWithWhatWasTyped();
    void theLanguageIsShownAndCanBeChanged();
    void saysWhenALanguageIsNotRead();
    void closingStopsTheReading();

private:
    static constexpr int LongestReading = 60'000; ///< Milliseconds; the first reading of a busy machine takes seconds.
    QTemporaryDir m_folder;

    QString file(const QByteArray &content) const
    {
        QFile file(m_folder.filePath(QStringLiteral("article.txt")));
        const bool written = file.open(QIODevice::WriteOnly) && file.write(content) == content.size();
        return written ? file.fileName() : QString();
    }
    static QByteArray article()
    {
        return "Ferry stops at Lindvik\n\nThe ferry to Lindvik stopped on Monday, Mara Lind said. "
               "“No boat will leave,” she told reporters on Tuesday.\n";
    }
    static QString said(const QDialog &dialog)
    {
        QString all;
        for (const QLabel *label : dialog.findChildren<QLabel *>())
            all += label->text() + QLatin1Char('\n');
        return all;
    }
    static QPushButton *importButton(const QDialog &dialog)
    {
        for (QPushButton *button : dialog.findChildren<QPushButton *>()) {
            if (button->isDefault())
                return button;
        }
        return nullptr;
    }
    /// Title, publisher, published: in the order of the form.
    static QLineEdit *field(const QDialog &dialog, int at) { return dialog.findChildren<QLineEdit *>().at(at); }
    static bool waitForProposals(ImportDialog &dialog)
    {
        QSignalSpy proposed(&dialog, &ImportDialog::proposed);
        return proposed.wait(LongestReading) && proposed.first().first().toBool();
    }
};

void TestImportDialog::whatCannotBeReadIsSaid_data()
{
    QTest::addColumn<bool>("exists");
    QTest::addColumn<QByteArray>("content");
    QTest::newRow("missing") << false << QByteArray();
    QTest::newRow("empty") << true << QByteArray();
    QTest::newRow("binary") << true << QByteArray(64, '\0');
}

void TestImportDialog::whatCannotBeReadIsSaid()
{
    QFETCH(bool, exists);
    QFETCH(QByteArray, content);
    ImportDialog dialog(exists ? file(content) : m_folder.filePath(QStringLiteral("absent.txt")));
    const QString before = said(dialog);
    QVERIFY(!waitForProposals(dialog));
    QVERIFY(said(dialog) != before);
    QVERIFY(!importButton(dialog)->isEnabled());
    field(dialog, 2)->setText(QStringLiteral("2024"));
    QVERIFY(!importButton(dialog)->isEnabled());
}

void TestImportDialog::proposesWhatTheFileTells()
{
    ImportDialog dialog(file(article()));
    QVERIFY(!importButton(dialog)->isEnabled());
    QVERIFY(waitForProposals(dialog));
    QCOMPARE(field(dialog, 0)->text(), QStringLiteral("Ferry stops at Lindvik"));
    QVERIFY(importButton(dialog)->isEnabled());
}

void TestImportDialog::keepsWhatWasTypedMeanwhile()
{
    ImportDialog dialog(file(article()));
    field(dialog, 0)->setText(QStringLiteral("My title"));
    QVERIFY(waitForProposals(dialog));
    QCOMPARE(field(dialog, 0)->text(), QStringLiteral("My title"));
}

void TestImportDialog::theDayIsReadWhileItIsTyped_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<bool>("understood");
    QTest::addColumn<QString>("says");
    QTest::newRow("no date") << QStringLiteral("when the cows come home") << false << QString();
    QTest::newRow("day that is none") << QStringLiteral("2024-02-30") << false << QString();
    QTest::newRow("nothing") << QString() << true << QStringLiteral("cannot be placed");
    QTest::newRow("EDTF") << QStringLiteral("2024-03-05") << true << QStringLiteral("5 March 2024");
    QTest::newRow("words") << QStringLiteral("March 5, 2024") << true << QStringLiteral("5 March 2024");
}

void TestImportDialog::theDayIsReadWhileItIsTyped()
{
    QFETCH(QString, typed);
    QFETCH(bool, understood);
    QFETCH(QString, says);
    ImportDialog dialog(file(article()));
    QVERIFY(waitForProposals(dialog));
    field(dialog, 2)->setText(QStringLiteral("2020"));
    field(dialog, 2)->setText(typed);
    QCOMPARE(importButton(dialog)->isEnabled(), understood);
    QVERIFY2(said(dialog).contains(says), qPrintable(said(dialog)));
}

void TestImportDialog::readsWithWhatWasTyped()
{
    ImportDialog dialog(file(article()));
    QVERIFY(waitForProposals(dialog));
    field(dialog, 0)->setText(QStringLiteral("No boats"));
    field(dialog, 1)->setText(QStringLiteral(" Lindvik Post "));
    field(dialog, 2)->setText(QStringLiteral("5 March 2024"));
    QSignalSpy accepted(&dialog, &QDialog::accepted);
    importButton(dialog)->click();
    QVERIFY(!importButton(dialog)->isEnabled());
    QVERIFY(accepted.wait(LongestReading));
    const Source source = dialog.source().imported.source;
    QCOMPARE(source.title, QStringLiteral("No boats"));
    QVERIFY(source.titleIsOurs);
    QCOMPARE(source.publisher, QStringLiteral("Lindvik Post"));
    QCOMPARE(source.published.edtf(), QStringLiteral("2024-03-05"));
    QVERIFY(!dialog.source().reading.attributions.isEmpty());
}

void TestImportDialog::theLanguageIsShownAndCanBeChanged()
{
    ImportDialog dialog(
        file("El transbordador a Lindvik dejó de navegar el lunes, según explicó la capitana. Nadie sabe "
             "cuándo volverá a salir del puerto, porque el hielo cubre la bahía desde hace días.\n"));
    QVERIFY(waitForProposals(dialog));
    auto *language = dialog.findChild<QComboBox *>();
    QCOMPARE(language->currentText(), QStringLiteral("Spanish"));
    language->setCurrentIndex(language->findText(QStringLiteral("English")));
    QSignalSpy accepted(&dialog, &QDialog::accepted);
    importButton(dialog)->click();
    QVERIFY(accepted.wait(LongestReading));
    QCOMPARE(dialog.source().imported.source.language, QStringLiteral("en"));
    QVERIFY(dialog.source().reading.times.isEmpty()); // “el lunes” is no English.
}

void TestImportDialog::saysWhenALanguageIsNotRead()
{
    ImportDialog dialog(
        file("Die Fähre nach Lindvik fuhr am Montag nicht mehr, sagte die Kapitänin. Niemand weiß, wann "
             "sie wieder aus dem Hafen auslaufen wird, denn das Eis liegt seit Tagen in der Bucht.\n"));
    QVERIFY(waitForProposals(dialog));
    auto *language = dialog.findChild<QComboBox *>();
    QCOMPARE(language->currentText(), QStringLiteral("German"));
    QVERIFY(said(dialog).contains(QStringLiteral("nothing is drafted")));
    QVERIFY(importButton(dialog)->isEnabled());
    language->setCurrentIndex(language->findText(QStringLiteral("Spanish")));
    QVERIFY(!said(dialog).contains(QStringLiteral("nothing is drafted")));
}

void TestImportDialog::closingStopsTheReading()
{
    const ImportDialog dialog(file(article().repeated(2000)));
    // Gone at once, with its work on another thread.
}

DATELINE_UI_TEST_MAIN(TestImportDialog, QApplication)
#include "tst_importdialog.moc"
