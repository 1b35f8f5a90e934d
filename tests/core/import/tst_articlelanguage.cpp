// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/import/ArticleLanguage.h"
#include "core/import/Importer.h"
#include "core/reading/Languages.h"
#include "core/reading/Pipeline.h"
#include "tests/support/TestMain.h"

#include <QTemporaryDir>

using namespace dateline;
using namespace Qt::StringLiterals;

namespace {

const QString spanish =
    u"El transbordador a Lindvik dejó de navegar el lunes, según explicó la capitana. Nadie sabe cuándo volverá a "
    "salir del puerto, porque el hielo cubre toda la bahía desde hace varios días."_s;
const QString german =
    u"Die Fähre nach Lindvik fuhr am Montag nicht mehr, sagte die Kapitänin. “Wir warten auf den Frühling”, sagte "
    "Mara Lind am 7. Januar 2026 vor den Leuten im Hafen, in March und May 2024 war es genauso gewesen."_s;
const QString english =
    u"The ferry to Lindvik stopped on Monday, the captain said. Nobody knows when it will leave the harbour again, for "
    "ice has covered the whole bay for several days."_s;

} // namespace

class TestArticleLanguage : public test::StrictTest {
    Q_OBJECT
private Q_SLOTS:
    void tells_data();
    void tells();
    void readsByTheLanguageOfTheText_data();
    void readsByTheLanguageOfTheText();
    void aThirdLanguageIsLeftUnread();
    void namesLanguages();

private:
    Result<ImportedSource> imported(const QString &text, const QString &language = {})
    {
        const QString path = m_folder.filePath(u"article.txt"_s);
        QFile file(path);
        [&] { QVERIFY(file.open(QIODevice::WriteOnly) && file.write(text.toUtf8()) > 0); }();
        file.close();
        return importFile(path, {.title = {}, .publisher = {}, .published = {}, .language = language});
    }

    QTemporaryDir m_folder;
};

void TestArticleLanguage::tells_data()
{
    QTest::addColumn<QString>("stated");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("language");
    QTest::newRow("nothing at all") << QString() << QString() << u"en"_s;
    QTest::newRow("no letters") << QString() << u"12 - 7, 30 : 5; "_s.repeated(50) << u"en"_s;
    QTest::newRow("lone surrogates") << QString() << QString(400, QChar(0xD800)) << u"en"_s;
    QTest::newRow("too short to tell") << QString() << u"El puerto de Lindvik."_s << u"en"_s;
    QTest::newRow("stated against the text") << u"es-MX"_s << english << u"es"_s;
    QTest::newRow("stated as a locale") << u"sv_SE"_s << QString() << u"sv"_s;
    QTest::newRow("stated as unknown") << u"und"_s << spanish << u"es"_s;
    QTest::newRow("stated as nonsense") << u"x-default"_s << spanish << u"es"_s;
    QTest::newRow("English") << QString() << english << u"en"_s;
    QTest::newRow("Spanish") << QString() << spanish << u"es"_s;
    QTest::newRow("German") << QString() << german << u"de"_s;
}

void TestArticleLanguage::tells()
{
    QFETCH(QString, stated);
    QFETCH(QString, text);
    QTEST(articleLanguage(stated, text), "language");
}

void TestArticleLanguage::readsByTheLanguageOfTheText_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("hint");
    QTest::addColumn<QString>("language");
    QTest::addColumn<QString>("phrase");
    QTest::newRow("English") << english << QString() << u"en"_s << u"Monday"_s;
    QTest::newRow("Spanish") << spanish << QString() << u"es"_s << u"el lunes"_s;
    QTest::newRow("as the user says") << u"Salió el martes."_s << u"es"_s << u"es"_s << u"el martes"_s;
}

void TestArticleLanguage::readsByTheLanguageOfTheText()
{
    QFETCH(QString, text);
    QFETCH(QString, hint);
    const Result<ImportedSource> source = imported(text, hint);
    QVERIFY(source.ok());
    QTEST(source->source.language, "language");
    QCOMPARE(source->document.language, source->source.language);
    const Result<Reading> reading = readDocument(source->document);
    QVERIFY(reading.ok() && !reading->times.isEmpty());
    QTEST(reading->times.first().basis.phrase, "phrase");
}

/// English words in it, English quotation marks: the lists of another language would make nonsense of it.
void TestArticleLanguage::aThirdLanguageIsLeftUnread()
{
    const Result<ImportedSource> source = imported(german);
    QVERIFY(source.ok());
    QCOMPARE(source->source.language, u"de"_s);
    QVERIFY(source->source.note.contains(u"German"_s) && source->source.note.contains(u"English"_s));
    const Result<Reading> reading = readDocument(source->document);
    QVERIFY(reading.ok());
    QVERIFY(reading->times.isEmpty() && reading->people.isEmpty() && reading->captions.isEmpty());
    QVERIFY(reading->attributions.isEmpty() && reading->events.isEmpty() && reading->claims.isEmpty());
}

void TestArticleLanguage::namesLanguages()
{
    QCOMPARE(readingLanguages(), QStringList({u"en"_s, u"es"_s}));
    QCOMPARE(languageName(u"en"_s), u"English"_s);
    QCOMPARE(languageName(u"es"_s), u"Spanish"_s);
    QCOMPARE(languageName(u"qqq"_s), u"qqq"_s);
    QVERIFY(unreadableNote(u"es"_s).isEmpty());
}

DATELINE_CORE_TEST_MAIN(TestArticleLanguage)
#include "tst_articlelanguage.moc"
