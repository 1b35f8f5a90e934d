// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/import/Drafting.h"
#include "core/import/photo/PhotoFields.h"
#include "tests/core/import/html/PageFile.h"
#include "tests/core/import/photo/PhotoFile.h"
#include "tests/support/TestMain.h"

using namespace dateline;
using namespace Qt::StringLiterals;
using namespace dateline::test;

class TestPhoto : public StrictTest {
    Q_OBJECT
private Q_SLOTS:
    void readsFields_data();
    void readsFields();
    void becomesAPhoto();
    void keepsPrecision_data();
    void keepsPrecision();
    void namesItselfWhereNothingSaysMore();
    void refuses_data();
    void refuses();
};

void TestPhoto::readsFields_data()
{
    QTest::addColumn<QByteArray>("file");
    QTest::addColumn<QString>("caption");
    QTest::addColumn<QString>("credit");
    QTest::addColumn<QString>("taken");
    const QByteArray exif = exifBlock({{0x010E, "The ferry, by Exif"}, {0x013B, "Ada Vale"}},
                                      {{0x9003, "2026:01:12 10:20:30"}, {0x9011, "+01:00"}});
    const QByteArray xmp =
        xmpPacket("<dc:description><rdf:Alt><rdf:li xml:lang='x-default'>The ferry, by XMP</rdf:li>"
                  "</rdf:Alt></dc:description><dc:creator><rdf:Seq><rdf:li>Bo Hill</rdf:li></rdf:Seq>"
                  "</dc:creator><photoshop:DateCreated>2026-01</photoshop:DateCreated>");
    const QByteArray iptc = iptcDataset(120, "The ferry, by IPTC") + iptcDataset(80, "Cy Moor")
        + iptcDataset(110, "Harbour Press") + iptcDataset(55, "20260110");
    QTest::newRow("Exif first") << jpeg(exif, xmp, iptc) << u"The ferry, by Exif"_s << u"Ada Vale | Harbour Press"_s
                                << u"2026-01-12T10:20:30+01:00"_s;
    QTest::newRow("then XMP") << jpeg({}, xmp, iptc) << u"The ferry, by XMP"_s << u"Bo Hill | Harbour Press"_s
                              << u"2026-01"_s;
    QTest::newRow("then IPTC") << jpeg({}, {}, iptc) << u"The ferry, by IPTC"_s << u"Cy Moor | Harbour Press"_s
                               << u"2026-01-10"_s;
    QTest::newRow("a camera's words are none")
        << jpeg(exifBlock({{0x010E, "HARBOUR DIGITAL CAMERA"}}, {{0x9003, "0000:00:00 00:00:00"}}), xmp)
        << u"The ferry, by XMP"_s << u"Bo Hill"_s << u"2026-01"_s;
    QTest::newRow("TIFF") << exif << u"The ferry, by Exif"_s << u"Ada Vale"_s << u"2026-01-12T10:20:30+01:00"_s;
}

void TestPhoto::readsFields()
{
    QFETCH(QByteArray, file);
    QFETCH(QString, caption);
    const Result<ImportedSource> imported = importBytes(file);
    QVERIFY2(imported, imported ? "" : qPrintable(imported.error().sentence + imported.error().detail));
    QCOMPARE(imported->items.size(), 1);
    const Item &photo = imported->items.first().item;
    QCOMPARE(photo.kind, ItemKind::Photo);
    QVERIFY(photo.draft);
    QCOMPARE(photo.text, caption);
    QTEST(photo.credit, "credit");
    QTEST(photo.happened.when.edtf(), "taken");
    QCOMPARE(blocksOf(imported->document, BlockKind::Caption), QStringList({caption}));
}

void TestPhoto::becomesAPhoto()
{
    const QTemporaryDir folder;
    const auto story = Story::create(folder.filePath(u"a.dateline"_s), u"Ferry"_s, {});
    QVERIFY(story);
    const QByteArray xmp =
        xmpPacket("<photoshop:Headline>Ferry at rest</photoshop:Headline><photoshop:City>Lund</photoshop:City>"
                  "<photoshop:Country>Sweden</photoshop:Country><dc:subject><rdf:Bag><rdf:li>ferry</"
                  "rdf:li><rdf:li>harbour</rdf:li>"
                  "</rdf:Bag></dc:subject><photoshop:DateCreated>2026-01-12</photoshop:DateCreated>");
    const Result<ImportedSource> imported = importBytes(jpeg({}, xmp));
    QVERIFY(imported);
    const Result<DraftCounts> added = addDrafts(**story, *imported, *readImported(*imported));
    QVERIFY2(added, added ? "" : qPrintable(added.error().sentence + added.error().detail));
    QCOMPARE(added->photos, 1);
    const StoryData &data = (*story)->data();
    QCOMPARE(data.items.size(), 1);
    const Item photo = *data.items.begin();
    QCOMPARE(photo.title, u"Ferry at rest"_s);
    QCOMPARE(photo.place, u"Lund, Sweden"_s);
    QCOMPARE(photo.tags.size(), 2);
    QCOMPARE(photo.happened.basis.rule, u"Xmp.photoshop.DateCreated"_s);
    QCOMPARE(data.passagesOf(photo.id).value(0).words, u"Ferry at rest"_s);
    QVERIFY((*story)->undo());
    QVERIFY(data.items.isEmpty() && data.tags.isEmpty() && data.sources.isEmpty());
}

void TestPhoto::keepsPrecision_data()
{
    QTest::addColumn<QString>("date");
    QTest::addColumn<QString>("zone");
    QTest::addColumn<QString>("edtf");
    QTest::newRow("nothing") << QString() << QString() << QString();
    QTest::newRow("words") << u"yesterday"_s << QString() << QString();
    QTest::newRow("a clock never set") << u"0000:00:00 00:00:00"_s << QString() << QString();
    QTest::newRow("year") << u"1979"_s << QString() << u"1979"_s;
    QTest::newRow("IPTC's year") << u"19790000"_s << QString() << u"1979"_s;
    QTest::newRow("month") << u"1979-05"_s << QString() << u"1979-05"_s;
    QTest::newRow("minute") << u"2026-01-12T10:20"_s << QString() << u"2026-01-12T10:20:00"_s;
    QTest::newRow("fraction and zone") << u"2026-01-12T10:20:30.55-05:00"_s << QString()
                                       << u"2026-01-12T10:20:30-05:00"_s;
    QTest::newRow("IPTC's time") << u"20260112"_s << u"102030+0100"_s << u"2026-01-12T10:20:30+01:00"_s;
    QTest::newRow("no such hour") << u"2026:01:12 77:00:00"_s << QString() << u"2026-01-12"_s;
    QTest::newRow("no such day") << u"2026:02:31"_s << QString() << QString();
}

void TestPhoto::keepsPrecision()
{
    QFETCH(QString, date);
    QFETCH(QString, zone);
    QTEST(photoMoment(date, zone).edtf(), "edtf");
}

void TestPhoto::namesItselfWhereNothingSaysMore()
{
    // A hundred thousand pixels each way are ten thousand million: they are never unpacked.
    const Result<ImportedSource> imported = importBytes(png(100'000, 100'000));
    QVERIFY2(imported, imported ? "" : qPrintable(imported.error().sentence + imported.error().detail));
    QCOMPARE(imported->source.title, u"saved"_s);
    QVERIFY(imported->source.titleIsOurs);
    QCOMPARE(imported->source.mediaType, u"image/png"_s);
    QVERIFY(imported->items.first().item.happened.when.isNull());
}

void TestPhoto::refuses_data()
{
    QTest::addColumn<QByteArray>("file");
    QTest::newRow("JPEG's first bytes") << QByteArray("\xFF\xD8\xFF\xE1");
    QTest::newRow("PNG's first bytes") << QByteArray("\x89PNG\r\n\x1A\n");
    QTest::newRow("HEIC of nothing") << QByteArray("\0\0\0\x18"
                                                   "ftypheic\0\0\0\0mif1heic\0\0\0\x08meta",
                                                   32);
    QTest::newRow("TIFF whose directory is itself")
        << QByteArray("MM\0*\0\0\0\x08\0\x01\x87\x69\0\x04\0\0\0\x01\0\0\0\x08\0\0\0\x08", 26);
}

void TestPhoto::refuses()
{
    QFETCH(QByteArray, file);
    const Result<ImportedSource> imported = importBytes(file);
    if (!imported)
        QVERIFY(imported.error().sentence.contains(u"saved"_s));
    else
        QVERIFY(imported->source.titleIsOurs); // Nothing but its name came of it.
}

DATELINE_CORE_TEST_MAIN(TestPhoto)
#include "tst_photo.moc"
