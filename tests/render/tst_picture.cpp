// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/render/SampleStory.h"
#include "tests/support/TestMain.h"
#include "ui/render/FontMeasure.h"
#include "ui/render/PictureExport.h"

#include <QBuffer>
#include <QFontMetricsF>
#include <QGuiApplication>
#include <QImageReader>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QXmlStreamReader>

using namespace dateline;
using namespace Qt::StringLiterals;

namespace {

QList<Id> all(const StoryData &story)
{
    QList<Id> ids = story.items.keys();
    std::sort(ids.begin(), ids.end());
    return ids;
}

PicturePage pageOf(const StoryData &story, const PictureOptions &options = {})
{
    return layoutPicture(pictureContent(story, all(story), options), options, FontMeasure());
}

QString wordsOf(const PicturePage &page)
{
    QStringList words;
    for (const PictureLine &line : page.lines)
        words.append(line.words);
    return words.join(u'\n');
}

QStringList legendWords(const PicturePage &page)
{
    QStringList words;
    for (const LegendEntry &entry : page.legend)
        words.append(entry.words);
    return words;
}

QByteArray written(const QString &format, const PicturePage &page, ThemeKind theme = ThemeKind::Print)
{
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    if (!pictureFormat(format)->write(page, Theme::of(theme), buffer))
        return {};
    return buffer.data();
}

When when(const QString &edtf)
{
    return When::fromEdtf(edtf).value();
}

/// Runs a tool on a file and gives what it prints.
QString printedBy(const QString &tool, const QStringList &arguments)
{
    QProcess process;
    process.start(tool, arguments);
    process.waitForFinished();
    return QString::fromUtf8(process.readAllStandardOutput());
}

} // namespace

class TestPicture : public test::StrictTest {
    Q_OBJECT
private Q_SLOTS:
    void badOptionsAreRefused_data();
    void badOptionsAreRefused();
    void everythingStaysOnThePage_data();
    void everythingStaysOnThePage();
    void anEmptyStoryMakesAPicture();
    void saysWhatIsThere();
    void draftsAreLeftOutUnlessAsked();
    void draftsAreMarkedWhereNothingIsAccepted();
    void whatIsAcceptedWithoutAPlaceMakesNoEmptyPicture();
    void onlyTheRangeIsShown();
    void longTitlesAndManySourcesAreCut();
    void lanesThatFindNoRoomAreCounted();
    void pngHasSizeResolutionAndWords();
    void svgKeepsTextAsText();
    void pdfHasWordsAndFonts();
    void aFailedPictureLeavesTheOldOne();
};

void TestPicture::badOptionsAreRefused_data()
{
    QTest::addColumn<PictureOptions>("options");
    const auto row = [](const char *name, auto change) {
        PictureOptions options;
        change(options);
        QTest::newRow(name) << options;
    };
    row("no width", [](PictureOptions &o) { o.size = QSize(0, 900); });
    row("negative", [](PictureOptions &o) { o.size = QSize(-1600, 900); });
    row("too long", [](PictureOptions &o) { o.size = QSize(PictureOptions::MaxSide + 1, 900); });
    row("too many pixels", [](PictureOptions &o) { o.size = QSize(20000, 20000); });
    row("no resolution", [](PictureOptions &o) { o.dpi = 0; });
    row("too fine", [](PictureOptions &o) { o.dpi = 100000; });
    row("ends before it begins", [](PictureOptions &o) {
        o.from = when(u"2026"_s);
        o.to = when(u"1979"_s);
    });
}

void TestPicture::badOptionsAreRefused()
{
    QFETCH(PictureOptions, options);
    QTemporaryDir folder;
    const QString path = folder.filePath(u"picture.png"_s);
    const auto summary = exportPicture(test::sampleStory(), {}, options, *pictureFormat(u"png"_s), path);
    QVERIFY(!summary);
    QVERIFY(!summary.error().sentence.isEmpty());
    QVERIFY(!QFile::exists(path));
}

void TestPicture::everythingStaysOnThePage_data()
{
    QTest::addColumn<QSize>("size");
    QTest::newRow("least") << QSize(300, 300);
    QTest::newRow("strip") << QSize(3000, 320);
    QTest::newRow("column") << QSize(320, 3000);
    QTest::newRow("800x600") << QSize(800, 600);
    QTest::newRow("A4 upright") << QSize(1240, 1754);
    QTest::newRow("1600x900") << QSize(1600, 900);
    QTest::newRow("3200x1800") << QSize(3200, 1800);
}

void TestPicture::everythingStaysOnThePage()
{
    QFETCH(QSize, size);
    PictureOptions options;
    options.size = size;
    const PicturePage page = pageOf(test::sampleStory(), options);
    const QRectF whole(QPointF(0, 0), QSizeF(size) / page.scale);
    for (const PictureLine &line : page.lines) {
        const QFontMetricsF metrics(line.font);
        const QRectF rect(line.baseline - QPointF(0, metrics.ascent()),
                          QSizeF(metrics.horizontalAdvance(line.words), metrics.height()));
        QVERIFY2(whole.contains(rect), qPrintable(line.words));
    }
    for (const LegendEntry &entry : page.legend)
        QVERIFY2(whole.contains(entry.rect), qPrintable(entry.words));
    const QRectF timeline(page.timelineAt, page.timeline.size * page.timelineScale);
    QVERIFY(whole.contains(timeline));
    QVERIFY(page.legend.first().rect.top() >= timeline.bottom());
    QVERIFY(page.rule.y1() >= page.legend.last().rect.bottom());
}

void TestPicture::anEmptyStoryMakesAPicture()
{
    StoryData story;
    story.title = u"Nothing yet"_s;
    const PicturePage page = pageOf(story);
    QVERIFY(page.timeline.boxes.isEmpty());
    QVERIFY(wordsOf(page).contains(u"Nothing yet"_s));
    QVERIFY(wordsOf(page).contains(u"Nothing on the timeline"_s));
    for (const PictureFormat &format : pictureFormats())
        QVERIFY2(!written(format.name, page).isEmpty(), qPrintable(format.name));
}

void TestPicture::saysWhatIsThere()
{
    const PicturePage page = pageOf(test::sampleStory());
    const QString words = wordsOf(page);
    QVERIFY(words.startsWith(u"The harbour & the bridge\nWhat happened, who said what, and when: 1979 to "_s));
    QVERIFY2(words.contains(u"1. Daily Example, 13 January 2026 (our title: What the harbour lost)"_s),
             qPrintable(words));
    QVERIFY2(words.contains(u"A. Marlowe / Example Images (19 Jul 2022, 11 Oct 2024)"_s), qPrintable(words));
    QVERIFY2(words.contains(u"Not placed (1)\nSomebody paid the captain."_s), qPrintable(words));
    const QStringList legend = legendWords(page);
    for (const QString &entry : {u"event"_s, u"statement, by speaker"_s, u"claim: open"_s, u"photo"_s, u"end open"_s,
                                 u"date approximate"_s, u"time left out"_s})
        QVERIFY2(legend.contains(entry), qPrintable(legend.join(u", "_s)));
    QVERIFY(!legend.contains(u"date known in part"_s));
    QVERIFY(legend.filter(u"draft"_s).isEmpty());
}

void TestPicture::draftsAreLeftOutUnlessAsked()
{
    StoryData story = test::sampleStory();
    story.items[3].draft = true;
    PictureOptions options;
    QCOMPARE(pictureContent(story, all(story), options).items.items.size(), 7);
    options.drafts = PictureDrafts::Marked;
    QCOMPARE(pictureContent(story, all(story), options).items.items.size(), 8);
    QVERIFY(legendWords(pageOf(story, options)).contains(u"1 draft, not reviewed"_s));
}

void TestPicture::draftsAreMarkedWhereNothingIsAccepted()
{
    StoryData story = test::sampleStory();
    for (Item &item : story.items)
        item.draft = true;
    QVERIFY(legendWords(pageOf(story)).contains(u"8 drafts, not reviewed"_s));
    PictureOptions options;
    options.drafts = PictureDrafts::None;
    QVERIFY(pictureContent(story, all(story), options).isEmpty());
}

void TestPicture::whatIsAcceptedWithoutAPlaceMakesNoEmptyPicture()
{
    StoryData story = test::sampleStory();
    for (Item &item : story.items)
        item.draft = true;
    Item &accepted = story.items.begin().value();
    accepted.draft = false;
    accepted.happened = accepted.said = accepted.published = {};
    QVERIFY(legendWords(pageOf(story)).contains(u"7 drafts, not reviewed"_s));
}

void TestPicture::onlyTheRangeIsShown()
{
    PictureOptions options;
    options.from = when(u"2026-01-08"_s);
    options.to = when(u"2026-01-14"_s);
    options.axis = PictureAxis::Linear;
    const StoryData story = test::sampleStory();
    const PictureContent content = pictureContent(story, all(story), options);
    QVERIFY(!content.shape.isFolded());
    QCOMPARE(content.range, (TimeRange{double(*options.from.earliest()), double(*options.to.latest())}));
    QVERIFY(content.subtitle.contains(u"8 January 2026 to 14 January 2026"_s));
    QVERIFY(content.credits.isEmpty());
    for (const TimelineItem &item : content.items.items)
        QVERIFY(item.to >= content.range.from && item.from <= content.range.to);
}

void TestPicture::longTitlesAndManySourcesAreCut()
{
    StoryData story = test::sampleStory();
    story.title = u"Unending words of a very long title "_s.repeated(50);
    for (Id id = 201; id < 260; ++id) {
        Source source = story.sources.value(200);
        source.id = id;
        story.sources.insert(id, source);
        Passage passage;
        passage.id = 2000 + id;
        passage.item = 1;
        passage.source = id;
        story.passages.insert(passage.id, passage);
        story.passagesByItem.insert(1, passage.id);
    }
    const PicturePage page = pageOf(story);
    QVERIFY(page.timeline.size.height() * page.timelineScale > 0.3 * page.size.height() / page.scale);
    QVERIFY(page.lines.at(1).words.endsWith(QChar(0x2026)));
    static const QRegularExpression rest(u"\nand \\d\\d more\n"_s);
    QVERIFY(wordsOf(page).contains(rest));
}

void TestPicture::lanesThatFindNoRoomAreCounted()
{
    StoryData story = test::sampleStory();
    for (Id id = 101; id <= 140; ++id) {
        Person person;
        person.id = id;
        person.name = u"Speaker %1"_s.arg(id);
        story.persons.insert(id, person);
        Item quote = story.items.value(5);
        quote.id = id;
        quote.speaker = id;
        story.items.insert(id, quote);
    }
    PictureOptions options;
    options.grouping = LaneGrouping::Person;
    const PicturePage page = pageOf(story, options);
    QVERIFY(page.timeline.lanes.size() < 30);
    QVERIFY(page.timeline.lanes.last().rect.bottom() <= page.timeline.size.height() + 1);
    QVERIFY2(legendWords(page).last().contains(u"lanes are left out"_s), qPrintable(legendWords(page).join(u", "_s)));
    options.size = QSize(1600, 6000);
    QVERIFY(legendWords(pageOf(story, options)).filter(u"left out: "_s).isEmpty());
}

void TestPicture::pngHasSizeResolutionAndWords()
{
    PictureOptions options;
    options.size = QSize(800, 600);
    options.dpi = 300;
    QByteArray bytes = written(u"png"_s, pageOf(test::sampleStory(), options));
    QBuffer buffer(&bytes);
    QImageReader reader(&buffer, "png");
    const QImage image = reader.read();
    QCOMPARE(image.size(), options.size);
    QCOMPARE(qRound(image.dotsPerMeterX() / 39.3701), 300);
    QCOMPARE(image.text(u"Title"_s), u"The harbour & the bridge"_s);
    QCOMPARE(image.pixelColor(2, 2), Theme::of(ThemeKind::Print).paper);
}

void TestPicture::svgKeepsTextAsText()
{
    PictureOptions options;
    options.dpi = 192;
    const QByteArray bytes = written(u"svg"_s, pageOf(test::sampleStory(), options));
    QXmlStreamReader xml(bytes);
    QStringList texts;
    QString title;
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement)
            continue;
        QVERIFY(xml.name() != u"clipPath"_s && xml.name() != u"image"_s);
        QVERIFY(!xml.attributes().hasAttribute(u"clip-path"_s));
        if (xml.name() == u"svg"_s) {
            QCOMPARE(xml.attributes().value(u"viewBox"_s).toString(), u"0 0 1600 900"_s);
            QCOMPARE(xml.attributes().value(u"width"_s).toString(), u"211.667mm"_s);
        } else if (xml.name() == u"title"_s) {
            title = xml.readElementText();
        } else if (xml.name() == u"text"_s) {
            texts.append(xml.readElementText().trimmed());
        }
    }
    QVERIFY2(!xml.hasError(), qPrintable(xml.errorString()));
    QCOMPARE(title, u"The harbour & the bridge"_s);
    for (const QString &text : {title, u"Harbour open"_s, u"EVENTS"_s, u"AM"_s, u"statement, by speaker"_s})
        QVERIFY2(texts.contains(text), qPrintable(text + u" in "_s + texts.join(u'|')));
}

void TestPicture::pdfHasWordsAndFonts()
{
    if (QStandardPaths::findExecutable(u"pdftotext"_s).isEmpty())
        QSKIP("pdftotext is not installed");
    QTemporaryDir folder;
    QFile file(folder.filePath(u"picture.pdf"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(written(u"pdf"_s, pageOf(test::sampleStory())));
    file.close();
    const QString words = printedBy(u"pdftotext"_s, {u"-layout"_s, file.fileName(), u"-"_s});
    QVERIFY2(words.contains(u"The harbour & the bridge"_s) && words.contains(u"Harbour open"_s), qPrintable(words));
    const QString information = printedBy(u"pdfinfo"_s, {file.fileName()});
    QVERIFY2(information.contains(u"1200 x 675 pts"_s), qPrintable(information));
    QVERIFY(!printedBy(u"pdffonts"_s, {file.fileName()}).contains(u"Type 3"_s));
}

void TestPicture::aFailedPictureLeavesTheOldOne()
{
    QTemporaryDir folder;
    const QString path = folder.filePath(u"missing/picture.png"_s);
    const StoryData story = test::sampleStory();
    const auto summary = exportPicture(story, all(story), {}, *pictureFormat(u"png"_s), path);
    QVERIFY(!summary);
    QVERIFY(summary.error().sentence.contains(u"picture.png"_s));
    const QString good = folder.filePath(u"picture.svg"_s);
    QVERIFY(exportPicture(story, all(story), {}, *pictureFormat(u"svg"_s), good));
    PictureOptions bad;
    bad.dpi = 0;
    QVERIFY(!exportPicture(story, all(story), bad, *pictureFormat(u"svg"_s), good));
    QVERIFY(QFileInfo(good).size() > 1000);
}

DATELINE_UI_TEST_MAIN(TestPicture, QGuiApplication)
#include "tst_picture.moc"
