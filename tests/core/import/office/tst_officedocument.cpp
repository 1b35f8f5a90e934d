// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/import/html/PageFile.h"
#include "tests/core/import/office/ZipFile.h"
#include "tests/support/TestMain.h"

using namespace dateline;
using namespace Qt::StringLiterals;
using test::ZipFile;

class TestOfficeDocument : public test::StrictTest {
    Q_OBJECT
private Q_SLOTS:
    void readsWord();
    void readsOpenDocument();
    void skipsWhatIsNoText_data();
    void skipsWhatIsNoText();
    void refuses_data();
    void refuses();
};

namespace {

const QByteArray openType = "application/vnd.oasis.opendocument.text";

QByteArray wordBody(const QByteArray &body)
{
    return "<?xml version='1.0'?><w:document xmlns:w='w' xmlns:mc='mc'><w:body>" + body + "</w:body></w:document>";
}

QByteArray wordParagraph(const QByteArray &style, const QByteArray &text)
{
    return "<w:p><w:pPr><w:pStyle w:val='" + style + "'/></w:pPr><w:r><w:t>" + text + "</w:t></w:r></w:p>";
}

QByteArray word(const QByteArray &body)
{
    return ZipFile().add("[Content_Types].xml", "<Types/>").add("word/document.xml", wordBody(body), true).bytes();
}

QByteArray openDocument(const QByteArray &body)
{
    return ZipFile()
        .add("mimetype", openType)
        .add("content.xml",
             "<office:document-content xmlns:office='o' xmlns:text='t' xmlns:style='s' xmlns:draw='d' xmlns:svg='v'>"
             "<office:automatic-styles><style:style style:name='P1' style:parent-style-name='Heading_20_1'/>"
             "<style:style style:name='P2' style:parent-style-name='Caption'/>"
             "<style:style style:name='P3' style:parent-style-name='P4'/>"
             "<style:style style:name='P4' style:parent-style-name='P3'/></office:automatic-styles>"
             "<office:body>"
                 + body + "</office:body></office:document-content>",
             true)
        .add("meta.xml",
             "<m xmlns:dc='dc' xmlns:meta='meta'><dc:title>Ferry</dc:title><meta:initial-creator>Ada "
             "Vale</meta:initial-creator><dc:date>2020-01-01</dc:date></m>")
        .bytes();
}

} // namespace

void TestOfficeDocument::readsWord()
{
    const QByteArray styles =
        "<w:styles xmlns:w='w'><w:style w:styleId='Titel'><w:name w:val='Title'/></w:style>"
        "<w:style w:styleId='berschrift1'><w:name w:val='heading 1'/></w:style>"
        "<w:style w:styleId='Own'><w:name w:val='Harbour'/><w:basedOn w:val='berschrift1'/></w:style>"
        "<w:style w:styleId='Beschriftung'><w:name w:val='caption'/></w:style></w:styles>";
    const QByteArray body = wordParagraph("Titel", "Ferry stops")
        + "<w:p><w:r><w:t xml:space='preserve'>The ferry </w:t></w:r><w:r><w:rPr><w:b/></w:rPr><w:t>stopped</w:t></w:r>"
          "<w:r><w:tab/><w:t>on Monday.</w:t></w:r></w:p>"
        + wordParagraph("berschrift1", "What now") + wordParagraph("Own", "And then")
        + wordParagraph("Beschriftung", "The ferry at the quay. (AP Photo/Ada Vale)");
    const QByteArray file =
        ZipFile()
            .add("[Content_Types].xml", "<Types/>")
            .add("word/document.xml", wordBody(body), true)
            .add("word/styles.xml", styles, true)
            .add("docProps/core.xml",
                 "<c xmlns:dc='dc' xmlns:dcterms='t'><dc:title>Template 7</dc:title><dc:creator>Ada "
                 "Vale</dc:creator><dcterms:created>2026-01-02T03:04:05Z</dcterms:created></c>")
            .bytes();
    const Result<ImportedSource> imported = test::importBytes(file);
    QVERIFY2(imported, imported ? "" : qPrintable(imported.error().sentence));
    QCOMPARE(imported->source.title, u"Ferry stops"_s);
    QCOMPARE(imported->source.byline, u"Ada Vale"_s);
    QVERIFY(imported->source.published.isNull());
    QVERIFY(imported->source.note.contains(u"2026-01-02"_s));
    QCOMPARE(test::blocksOf(imported->document, BlockKind::Paragraph),
             QStringList({u"The ferry stopped on Monday."_s}));
    QCOMPARE(test::blocksOf(imported->document, BlockKind::Heading), QStringList({u"What now"_s, u"And then"_s}));
    QCOMPARE(test::blocksOf(imported->document, BlockKind::Caption), QStringList({u"The ferry at the quay."_s}));
    QCOMPARE(test::blocksOf(imported->document, BlockKind::Credit), QStringList({u"(AP Photo/Ada Vale)"_s}));
}

void TestOfficeDocument::readsOpenDocument()
{
    const QByteArray file = openDocument(
        "<text:h text:style-name='P3'>What now</text:h><text:p text:style-name='P1'>And then</text:p>"
        "<text:p>The ferry<text:s/>stopped<text:line-break/>on <text:span>Monday</text:span>."
        "<draw:frame><svg:title>boat.png</svg:title><text:p text:style-name='P2'>The ferry at the quay.</text:p>"
        "</draw:frame></text:p>");
    const Result<ImportedSource> imported = test::importBytes(file);
    QVERIFY2(imported, imported ? "" : qPrintable(imported.error().sentence));
    QCOMPARE(imported->source.title, u"Ferry"_s);
    QCOMPARE(imported->source.byline, u"Ada Vale"_s);
    QVERIFY(imported->source.published.isNull());
    QCOMPARE(test::blocksOf(imported->document, BlockKind::Paragraph),
             QStringList({u"The ferry stopped on Monday."_s}));
    QCOMPARE(test::blocksOf(imported->document, BlockKind::Heading), QStringList({u"What now"_s, u"And then"_s}));
    QCOMPARE(test::blocksOf(imported->document, BlockKind::Caption), QStringList({u"The ferry at the quay."_s}));
}

void TestOfficeDocument::skipsWhatIsNoText_data()
{
    QTest::addColumn<QByteArray>("file");
    const QByteArray end = "<w:r><w:t>here.</w:t></w:r></w:p>";
    QTest::newRow("deleted") << word("<w:p><w:r><w:t>Nobody was </w:t></w:r><w:del><w:r><w:t>ever </w:t></w:r></w:del>"
                                     + end);
    QTest::newRow("a field's instruction")
        << word("<w:p><w:r><w:t>Nobody was </w:t><w:instrText>PAGE</w:instrText></w:r>" + end);
    QTest::newRow("the same for older programs") << word(
        "<w:p><w:r><w:t>Nobody was </w:t></w:r><mc:Fallback><w:p><w:r><w:t>Twice</w:t></w:r></w:p></mc:Fallback>"
        + end);
    QTest::newRow("not ended") << word("<w:p><w:r><w:t>Nobody was here.").replace("</w:body>", "");
    QTest::newRow("tracked changes") << openDocument(
        "<text:tracked-changes><text:p>Was</text:p></text:tracked-changes><text:p>Nobody was here.</text:p>");
    QTest::newRow("a note and a comment") << openDocument(
        "<text:p>Nobody was <text:note><text:p>Note.</text:p></text:note><office:annotation><text:p>Why?</text:p>"
        "</office:annotation>here.</text:p>");
}

void TestOfficeDocument::skipsWhatIsNoText()
{
    QFETCH(QByteArray, file);
    const Result<ImportedSource> imported = test::importBytes(file);
    QVERIFY2(imported, imported ? "" : qPrintable(imported.error().sentence));
    QCOMPARE(test::blocksOf(imported->document, BlockKind::Paragraph), QStringList({u"Nobody was here."_s}));
}

void TestOfficeDocument::refuses_data()
{
    QTest::addColumn<QByteArray>("file");
    QTest::addColumn<QString>("words");
    const QByteArray zeros(10 << 20, ' ');
    QTest::newRow("a bomb") << ZipFile().add("word/document.xml", zeros, true).bytes() << u"unpacks to far more"_s;
    ZipFile many;
    for (int i = 0; i < 20'000; ++i)
        many.add("word/" + QByteArray::number(i), "x");
    QTest::newRow("twenty thousand files") << many.bytes() << u"more files"_s;
    QTest::newRow("paths that lead out")
        << ZipFile().add("../word/document.xml", wordBody(wordParagraph("", "Text."))).add("a", "a").bytes()
        << u"is an archive and no document"_s;
    QTest::newRow("archive in an archive")
        << ZipFile().add("word.docx", word(wordParagraph("", "Text."))).bytes() << u"is an archive and no document"_s;
    QTest::newRow("a document without text") << word("<w:p/>") << u"holds no text"_s;
    QTest::newRow("cut off") << word(wordParagraph("", "Text.")).first(30) << u"damaged"_s;
    QByteArray entities = "<!DOCTYPE w [<!ENTITY a 'ha '>";
    for (char c = 'b'; c < 'z'; ++c)
        entities +=
            QByteArray("<!ENTITY ") + c + " '" + QByteArray("&x;&x;&x;&x;&x;&x;&x;&x;").replace('x', c - 1) + "'>";
    QTest::newRow("entities that multiply")
        << ZipFile()
               .add("word/document.xml", entities + "]>" + wordBody("<w:p><w:r><w:t>&y;</w:t></w:r></w:p>"))
               .bytes()
        << u"holds no text"_s;
    QTest::newRow("an entity that names a file") << ZipFile()
                                                        .add("word/document.xml",
                                                             "<!DOCTYPE w [<!ENTITY f SYSTEM 'file:///etc/passwd'>]>"
                                                                 + wordBody("<w:p><w:r><w:t>&f;</w:t></w:r></w:p>"))
                                                        .bytes()
                                                 << u"holds no text"_s;
    QByteArray deep;
    for (int i = 0; i < 500'000; ++i)
        deep += "<w:p>";
    QTest::newRow("half a million paragraphs in each other")
        << ZipFile().add("word/document.xml", wordBody(deep)).bytes() << u"holds no text"_s;
}

void TestOfficeDocument::refuses()
{
    QFETCH(QByteArray, file);
    QFETCH(QString, words);
    const Result<ImportedSource> imported = test::importBytes(file);
    QVERIFY2(!imported, imported ? qPrintable(imported->document.text.left(200)) : "");
    QVERIFY2(imported.error().sentence.contains(words), qPrintable(imported.error().sentence));
}

DATELINE_CORE_TEST_MAIN(TestOfficeDocument)
#include "tst_officedocument.moc"
