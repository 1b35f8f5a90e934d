// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/render/SampleStory.h"
#include "tests/support/TestMain.h"
#include "ui/render/FontMeasure.h"
#include "ui/render/PictureClip.h"
#include "ui/render/PictureExport.h"
#include "ui/render/PicturePainter.h"

#include <QBuffer>
#include <QFontMetricsF>
#include <QGuiApplication>
#include <QImageReader>
#include <QPainter>
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

QList<PicturePage> pagesOf(const StoryData &story, const PictureOptions &options)
{
    return layoutPicture(pictureContent(story, all(story), options), options, FontMeasure());
}

PicturePage pageOf(const StoryData &story, const PictureOptions &options = {})
{
    return pagesOf(story, options).first();
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

QByteArray written(const QString &format, const QList<PicturePage> &pages, ThemeKind theme = ThemeKind::Print)
{
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    if (!pictureFormat(format)->write(pages, Theme::of(theme), buffer, Progress()))
        return {};
    return buffer.data();
}

/// A file of the picture in a folder.
QString writtenTo(const QTemporaryDir &folder, const QString &format, const QList<PicturePage> &pages)
{
    QFile file(folder.filePath(u"picture."_s + format));
    if (file.open(QIODevice::WriteOnly))
        file.write(written(format, pages));
    return file.fileName();
}

/// Words that a picture draws into boxes, with the boxes in pixels of the page.
QList<std::pair<QString, QRectF>> boxedWords(const PicturePage &page)
{
    QList<std::pair<QString, QRectF>> words;
    const auto add = [&](const QString &text, const QRectF &box) {
        if (text.isEmpty())
            return;
        const QPointF at = page.timelineAt + box.topLeft() * page.timelineScale;
        words.append({text, QRectF(page.origin + at * page.scale, box.size() * page.timelineScale * page.scale)});
    };
    for (const TimelineBox &box : page.timeline.boxes) {
        if (box.shape != BoxShape::More)
            add(box.label, box.labelRect);
        add(box.subLabel, box.subLabelRect);
    }
    for (const AxisLabel &label : page.timeline.labels)
        add(label.text, label.rect);
    return words;
}

When when(const QString &edtf)
{
    return When::fromEdtf(edtf).value();
}

/// Where a page's axis begins, in page units.
double sideOf(const PicturePage &page)
{
    return page.timelineAt.x() + page.timeline.headerWidth * page.timelineScale;
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
    void partsCanBeLeftOut();
    void bleedIsAddedOnEverySide();
    void cropMarksStandBeyondTheBleed();
    void onlyTheRangeIsShown();
    void whatTheScreenShows();
    void longTitlesAndManySourcesAreCut();
    void lanesThatFindNoRoomAreCounted();
    void pngHasSizeResolutionAndWords();
    void aPngInBandsIsThePicturePaintedAtOnce();
    void aCancelledPictureLeavesTheOldOne();
    void svgKeepsTextAsText();
    void pdfHasWordsAndFonts();
    void wordsOfAnSvgStayInTheirBoxes();
    void wordsOfAPngStayInTheirBoxes();
    void wordsOfAPdfStayInTheirBoxes();
    void severalPagesShowOneTimeline();
    void aClipHoldsPixelsAndADrawing();
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
    row("no resolution", [](PictureOptions &o) { o.dpi = 0; });
    row("too fine", [](PictureOptions &o) { o.dpi = 100000; });
    row("pages of what has none", [](PictureOptions &o) { o.pages = 2; });
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
    const auto summary = exportPicture(test::sampleStory(), {}, options, path);
    QVERIFY(!summary);
    QVERIFY(!summary.error().sentence.isEmpty());
    QVERIFY(!QFile::exists(path));
}

void TestPicture::everythingStaysOnThePage_data()
{
    QTest::addColumn<QSize>("size");
    QTest::addColumn<int>("textPercent");
    const auto row = [](const char *name, QSize size, int textPercent = 100) {
        QTest::newRow(name) << size << textPercent;
    };
    row("least", QSize(300, 300));
    row("small text", QSize(1600, 900), 50);
    row("large text", QSize(1600, 900), 200);
    row("large text, little room", QSize(600, 400), 200);
    row("strip", QSize(3000, 320));
    row("column", QSize(320, 3000));
    row("800x600", QSize(800, 600));
    row("A4 upright", QSize(1240, 1754));
    row("1600x900", QSize(1600, 900));
    row("3200x1800", QSize(3200, 1800));
}

void TestPicture::everythingStaysOnThePage()
{
    QFETCH(QSize, size);
    QFETCH(int, textPercent);
    PictureOptions options;
    options.size = size;
    options.textPercent = textPercent;
    const PicturePage page = pageOf(test::sampleStory(), options);
    const QRectF whole(QPointF(0, 0), QSizeF(size) / page.scale);
    for (const PictureLine &line : page.lines) {
        const QFontMetricsF metrics(line.font);
        const QRectF rect(line.baseline - QPointF(0, metrics.ascent()),
                          QSizeF(metrics.horizontalAdvance(line.words), metrics.height()));
        QVERIFY2(whole.contains(rect), qPrintable(line.words));
    }
    for (const LegendEntry &entry : page.legend) {
        QVERIFY2(whole.contains(entry.rect.topLeft()) && whole.contains(entry.rect.bottomRight()),
                 qPrintable(entry.words));
    }
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
        QVERIFY2(!written(format.name, {page}).isEmpty(), qPrintable(format.name));
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
    for (const QString &entry : {u"event"_s, u"statement by Ada Marlowe"_s, u"claim: open"_s, u"photo"_s, u"end open"_s,
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

void TestPicture::partsCanBeLeftOut()
{
    PictureOptions options;
    options.legend = options.sources = options.credits = options.unplaced = false;
    options.subtitle = u"Two winters in words of our own"_s;
    options.footer = u"Daily Example graphics desk"_s;
    const PicturePage page = pageOf(test::sampleStory(), options);
    QCOMPARE(wordsOf(page),
             u"The harbour & the bridge\nTwo winters in words of our own\nDaily Example graphics desk"_s);
    QVERIFY(page.legend.isEmpty());
    QVERIFY(page.description.startsWith(u"What happened, who said what"_s));
}

void TestPicture::bleedIsAddedOnEverySide()
{
    PictureOptions options;
    options.size = *PictureSize::fromText(u"A4"_s);
    options.dpi = 254;
    const PicturePage plain = pageOf(test::sampleStory(), options);
    QCOMPARE(plain.size, QSize(2970, 2100));
    options.bleed = 3;
    const PicturePage page = pageOf(test::sampleStory(), options);
    QCOMPARE(page.size, QSize(3030, 2160));
    QCOMPARE(page.origin, QPointF(30, 30));
    QCOMPARE(page.timeline.size, plain.timeline.size);
    QCOMPARE(page.ground, QRectF(0, 0, 3030, 2160));
    QVERIFY(page.cropMarks.isEmpty());
}

void TestPicture::cropMarksStandBeyondTheBleed()
{
    PictureOptions options;
    options.size = *PictureSize::fromText(u"A4"_s);
    options.dpi = 254;
    options.bleed = 3;
    options.cropMarks = true;
    const PicturePage page = pageOf(test::sampleStory(), options);
    QCOMPARE(page.size, QSize(3170, 2300));
    const QRectF trimmed(100, 100, 2970, 2100);
    QCOMPARE(page.ground, trimmed.adjusted(-30, -30, 30, 30));
    QCOMPARE(page.cropMarks.size(), 8);
    for (const QLineF &mark : page.cropMarks) {
        QVERIFY(mark.x1() == mark.x2() ? mark.x1() == trimmed.left() || mark.x1() == trimmed.right()
                                       : mark.y1() == trimmed.top() || mark.y1() == trimmed.bottom());
        QVERIFY(!page.ground.contains(mark.p1()) && !page.ground.contains(mark.p2()));
        QVERIFY(QRectF(QPointF(), QSizeF(page.size)).contains(mark.p1()));
    }
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

void TestPicture::whatTheScreenShows()
{
    PictureOptions options;
    options.range = PictureRange::Screen;
    const StoryData story = test::sampleStory();
    const PictureContent whole = pictureContent(story, all(story), options);
    options.screen = TimeRange{double(*when(u"2022"_s).earliest()), double(*when(u"2024"_s).latest())};
    const PictureContent content = pictureContent(story, all(story), options);
    QCOMPARE(content.range, *options.screen);
    QVERIFY(content.items.items.size() < whole.items.items.size());
    options.from = when(u"2023"_s);
    QCOMPARE(pictureContent(story, all(story), options).range.from, double(*options.from.earliest()));
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
    static const QRegularExpression rest(u"and \\d\\d\\s+more\\."_s);
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
    QByteArray bytes = written(u"png"_s, {pageOf(test::sampleStory(), options)});
    QBuffer buffer(&bytes);
    QImageReader reader(&buffer, "png");
    const QImage image = reader.read();
    QCOMPARE(image.size(), options.pixels());
    QCOMPARE(qRound(image.dotsPerMeterX() / 39.3701), 300);
    QCOMPARE(image.text(u"Title"_s), u"The harbour & the bridge"_s);
    QVERIFY(image.text(u"Description"_s).startsWith(u"What happened, who said what"_s));
    QCOMPARE(image.pixelColor(2, 2), Theme::of(ThemeKind::Print).paper);
}

void TestPicture::aPngInBandsIsThePicturePaintedAtOnce()
{
    PictureOptions options;
    options.size = QSize(3000, 3001); // Three bands, the last of them not full.
    const PicturePage page = pageOf(test::sampleStory(), options);
    QImage atOnce(page.size, QImage::Format_RGB32);
    QPainter painter(&atOnce);
    paintPicture(painter, page, Theme::of(ThemeKind::Print));
    painter.end();
    const QImage inBands = QImage::fromData(written(u"png"_s, {page}), "png").convertToFormat(QImage::Format_RGB32);
    QCOMPARE(inBands.size(), atOnce.size());
    for (int y = 0; y < atOnce.height(); ++y)
        QVERIFY2(std::equal(atOnce.constScanLine(y), atOnce.constScanLine(y) + atOnce.bytesPerLine(),
                            inBands.constScanLine(y)),
                 qPrintable(QString::number(y)));
}

void TestPicture::aCancelledPictureLeavesTheOldOne()
{
    QTemporaryDir folder;
    const QString path = folder.filePath(u"picture.png"_s);
    const StoryData story = test::sampleStory();
    PictureOptions options;
    options.size = QSize(3000, 3000);
    QList<double> shares;
    QVERIFY(exportPicture(story, all(story), options, path, Progress([&](double share) { shares.append(share); })));
    QVERIFY(shares.size() > 2 && std::is_sorted(shares.begin(), shares.end()));
    QCOMPARE(shares.last(), 1.0);
    const qint64 before = QFileInfo(path).size();
    const Progress cancelled;
    cancelled.cancel();
    QVERIFY(!exportPicture(story, all(story), options, path, cancelled));
    QCOMPARE(QFileInfo(path).size(), before);
    QCOMPARE(QDir(folder.path()).entryList(QDir::Files).size(), 1);
}

void TestPicture::svgKeepsTextAsText()
{
    PictureOptions options;
    options.dpi = 192;
    const QByteArray bytes = written(u"svg"_s, {pageOf(test::sampleStory(), options)});
    QXmlStreamReader xml(bytes);
    QStringList texts;
    QString title;
    QString description;
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement)
            continue;
        QVERIFY(xml.name() != u"clipPath"_s && xml.name() != u"image"_s);
        for (const QString &unseen : {u"clip-path"_s, u"mask"_s, u"mix-blend-mode"_s, u"comp-op"_s})
            QVERIFY(!xml.attributes().hasAttribute(unseen));
        if (xml.name() == u"svg"_s) {
            QCOMPARE(xml.attributes().value(u"viewBox"_s).toString(), u"0 0 1600 900"_s);
            QCOMPARE(xml.attributes().value(u"width"_s).toString(), u"211.667mm"_s);
        } else if (xml.name() == u"title"_s) {
            title = xml.readElementText();
        } else if (xml.name() == u"desc"_s) {
            description += xml.readElementText();
        } else if (xml.name() == u"text"_s) {
            texts.append(xml.readElementText().trimmed());
        }
    }
    QVERIFY2(!xml.hasError(), qPrintable(xml.errorString()));
    QCOMPARE(title, u"The harbour & the bridge"_s);
    QVERIFY2(description.contains(u"12 January 2026: The harbour will stay open"_s), qPrintable(description));
    for (const auto &[text, box] : boxedWords(pageOf(test::sampleStory(), options)))
        QVERIFY2(texts.contains(text), qPrintable(text));
    for (const QString &text : {title, u"Harbour open"_s, u"EVENTS"_s, u"AM"_s, u"statement by Ada Marlowe"_s})
        QVERIFY2(texts.contains(text), qPrintable(text + u" in "_s + texts.join(u'|')));
}

void TestPicture::pdfHasWordsAndFonts()
{
    if (QStandardPaths::findExecutable(u"pdftotext"_s).isEmpty())
        QSKIP("pdftotext is not installed");
    QTemporaryDir folder;
    const QString path = writtenTo(folder, u"pdf"_s, {pageOf(test::sampleStory())});
    const QString words = printedBy(u"pdftotext"_s, {u"-layout"_s, path, u"-"_s});
    QVERIFY2(words.contains(u"The harbour & the bridge"_s) && words.contains(u"Harbour open"_s), qPrintable(words));
    const QString information = printedBy(u"pdfinfo"_s, {path});
    QVERIFY2(information.contains(u"1200 x 675 pts"_s), qPrintable(information));
    const QString metadata = printedBy(u"pdfinfo"_s, {u"-meta"_s, path});
    QVERIFY2(metadata.contains(u"The harbour &amp; the bridge</rdf:li>"_s)
                 && metadata.contains(u"12 January 2026: The harbour will stay open"_s),
             qPrintable(metadata));
    const QStringList fonts = printedBy(u"pdffonts"_s, {path}).trimmed().split(u'\n').mid(2);
    QVERIFY(!fonts.isEmpty());
    static const QRegularExpression embedded(u"TrueType\\s.*yes (yes|no) +yes\\s"_s);
    for (const QString &font : fonts)
        QVERIFY2(font.contains(embedded), qPrintable(font));
}

void TestPicture::wordsOfAnSvgStayInTheirBoxes()
{
    const PicturePage page = pageOf(test::sampleStory());
    QXmlStreamReader xml(written(u"svg"_s, {page}));
    static const QRegularExpression matrix(u"matrix\\(([^,]+),0,0,[^,]+,([^,]+),([^)]+)\\)"_s);
    QRegularExpressionMatch place;
    QHash<QString, QList<QRectF>> found;
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement)
            continue;
        const auto value = [&xml](const QString &name) { return xml.attributes().value(name).toString(); };
        if (xml.name() == u"g"_s)
            place = matrix.match(value(u"transform"_s));
        if (xml.name() != u"text"_s)
            continue;
        QVERIFY(place.hasMatch());
        const double scale = place.captured(1).toDouble();
        const QPointF origin(place.captured(2).toDouble(), place.captured(3).toDouble());
        QFont font = interfaceFont(value(u"font-size"_s).toDouble(), QFont::Weight(value(u"font-weight"_s).toInt()));
        const QPointF baseline(value(u"x"_s).toDouble(), value(u"y"_s).toDouble());
        const QString text = xml.readElementText().trimmed();
        const QFontMetricsF metrics(font);
        const QSizeF size(metrics.horizontalAdvance(text), metrics.capHeight());
        found[text].append(QRectF(origin + (baseline - QPointF(0, size.height())) * scale, size * scale));
    }
    for (const auto &[text, box] : boxedWords(page)) {
        const QRectF around = box.adjusted(-1, -1, 1, 1);
        const QList<QRectF> places = found.value(text);
        QVERIFY2(
            std::any_of(places.begin(), places.end(), [&around](const QRectF &each) { return around.contains(each); }),
            qPrintable(text));
    }
}

void TestPicture::wordsOfAPngStayInTheirBoxes()
{
    // What the words add to a picture lies in their boxes.
    const PicturePage page = pageOf(test::sampleStory());
    PicturePage wordless = page;
    for (TimelineBox &box : wordless.timeline.boxes)
        box.label = box.subLabel = QString();
    for (AxisLabel &label : wordless.timeline.labels)
        label.text = QString();
    const QImage with = QImage::fromData(written(u"png"_s, {page}), "png");
    const QImage without = QImage::fromData(written(u"png"_s, {wordless}), "png");
    const QList<std::pair<QString, QRectF>> boxed = boxedWords(page);
    for (int y = 0; y < with.height(); ++y) {
        for (int x = 0; x < with.width(); ++x) {
            if (with.pixel(x, y) == without.pixel(x, y))
                continue;
            const bool isBoxed = std::any_of(boxed.begin(), boxed.end(), [x, y](const auto &each) {
                return each.second.adjusted(-1, -1, 1, 1).contains(QPointF(x, y));
            });
            QVERIFY2(isBoxed, qPrintable(u"%1 %2"_s.arg(x).arg(y)));
        }
    }
}

void TestPicture::wordsOfAPdfStayInTheirBoxes()
{
    if (QStandardPaths::findExecutable(u"pdftotext"_s).isEmpty())
        QSKIP("pdftotext is not installed");
    QTemporaryDir folder;
    PictureOptions options;
    options.dpi = 72; // A pixel is a point.
    const PicturePage page = pageOf(test::sampleStory(), options);
    const QString path = writtenTo(folder, u"pdf"_s, {page});
    QXmlStreamReader xml(printedBy(u"pdftotext"_s, {u"-bbox"_s, path, u"-"_s}));
    QHash<QString, QList<QRectF>> found;
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement || xml.name() != u"word"_s)
            continue;
        const auto at = [&xml](const QString &name) { return xml.attributes().value(name).toDouble(); };
        const QRectF rect(QPointF(at(u"xMin"_s), at(u"yMin"_s)), QPointF(at(u"xMax"_s), at(u"yMax"_s)));
        found[xml.readElementText()].append(rect);
    }
    const QList<std::pair<QString, QRectF>> boxed = boxedWords(page);
    QVERIFY(boxed.size() > 10);
    for (const auto &[text, box] : boxed) {
        for (const QString &word : text.split(u' ')) {
            // pdftotext gives a word the height of its font's whole line.
            const QRectF around = box.adjusted(-1, -6, 1, 6);
            const QList<QRectF> places = found.value(word);
            QVERIFY2(std::any_of(places.begin(), places.end(),
                                 [&around](const QRectF &place) { return around.contains(place); }),
                     qPrintable(text));
        }
    }
}

void TestPicture::severalPagesShowOneTimeline()
{
    PictureOptions options;
    options.format = u"pdf"_s;
    options.pages = 3;
    QVERIFY(options.check());
    const StoryData story = test::sampleStory();
    const QList<PicturePage> pages = pagesOf(story, options);
    QCOMPARE(pages.size(), 3);
    QSet<Id> shown;
    for (int i = 0; i < 3; ++i) {
        const PicturePage &page = pages.at(i);
        QVERIFY(wordsOf(page).contains(u"Page %1 of 3"_s.arg(i + 1)));
        QCOMPARE(page.overlaps.size(), i == 1 ? 2 : 1);
        QCOMPARE(page.timeline.lanes.size(), pages.first().timeline.lanes.size());
        for (qsizetype lane = 0; lane < page.timeline.lanes.size(); ++lane)
            QCOMPARE(page.timeline.lanes.at(lane).rect, pages.first().timeline.lanes.at(lane).rect);
        for (const TimelineBox &box : page.timeline.boxes)
            shown.insert(box.item);
    }
    shown.remove(NoId);
    QCOMPARE(shown.size(), 8);
    // The time at a page's right mark is the time where the next page begins.
    for (int i = 0; i < 2; ++i) {
        const double right = pages.at(i).overlaps.last().above.x1();
        const double left = sideOf(pages.at(i));
        const double step = right - left;
        for (const TimelineBox &box : pages.at(i).timeline.boxes) {
            const qsizetype next = pages.at(i + 1).timeline.boxOf(box.item);
            if (box.item == NoId || next < 0 || box.edge.isEmpty())
                continue;
            const TimelineBox &there = pages.at(i + 1).timeline.boxes.at(next);
            QCOMPARE(there.body.top(), box.body.top());
            if (there.edge.isEmpty() || there.edge.left() <= pages.at(i).timeline.headerWidth)
                continue;
            QVERIFY(qAbs((box.edge.left() - there.edge.left()) * pages.at(i).timelineScale - step) < 1);
        }
    }
    if (QStandardPaths::findExecutable(u"pdfinfo"_s).isEmpty())
        QSKIP("pdfinfo is not installed");
    QTemporaryDir folder;
    const QString information = printedBy(u"pdfinfo"_s, {writtenTo(folder, u"pdf"_s, pages)});
    static const QRegularExpression three(u"Pages:\\s+3\n"_s);
    QVERIFY2(information.contains(three), qPrintable(information));
}

void TestPicture::aClipHoldsPixelsAndADrawing()
{
    PictureOptions options;
    options.size = QSize(800, 600);
    const auto clip = pictureClip(pageOf(test::sampleStory(), options), Theme::of(ThemeKind::Light));
    QVERIFY(clip);
    QCOMPARE(qvariant_cast<QImage>((*clip)->imageData()).size(), options.pixels());
    QVERIFY((*clip)->data(u"image/svg+xml"_s).contains("<svg"));
    options.size = QSize(20000, 20000);
    QVERIFY(!pictureClip(pageOf(test::sampleStory(), options), Theme::of(ThemeKind::Light)));
}

void TestPicture::aFailedPictureLeavesTheOldOne()
{
    QTemporaryDir folder;
    const QString path = folder.filePath(u"missing/picture.png"_s);
    const StoryData story = test::sampleStory();
    const auto summary = exportPicture(story, all(story), {}, path);
    QVERIFY(!summary);
    QVERIFY(summary.error().sentence.contains(u"picture.png"_s));
    const QString good = folder.filePath(u"picture.svg"_s);
    QVERIFY(exportPicture(story, all(story), {}, good));
    PictureOptions bad;
    bad.dpi = 0;
    QVERIFY(!exportPicture(story, all(story), bad, good));
    QVERIFY(QFileInfo(good).size() > 1000);
}

DATELINE_UI_TEST_MAIN(TestPicture, QGuiApplication)
#include "tst_picture.moc"
