// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/import/SampleStory.h"
#include "core/text/CodePoints.h"
#include "tests/support/TestMain.h"

#include <QFile>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;
using namespace dateline;

/// The sample story is the first thing a new user sees: whole, sound, and in our own words.
class TestSampleStory : public test::StrictTest {
    Q_OBJECT
private Q_SLOTS:
    void refusesAnExistingFile();
    void showsEveryPartOfTheWindow();
    void everyItemStandsInTheText();
    void passesTheCheck();
    void opensWithoutUndo();
    void sharesNoSentenceWithTheReport();

private:
    std::unique_ptr<Story> open();
    QTemporaryDir m_folder;
};

std::unique_ptr<Story> TestSampleStory::open()
{
    const QString path = m_folder.filePath(QString::fromLatin1(QTest::currentTestFunction()) + u".dateline"_s);
    if (Result<void> written = writeSampleStory(path); !written)
        qFatal("%s %s", qPrintable(written.error().sentence), qPrintable(written.error().detail));
    Story::Options options;
    options.key = "test";
    Result<std::unique_ptr<Story>> story = Story::open(path, options);
    return story ? std::move(*story) : nullptr;
}

void TestSampleStory::refusesAnExistingFile()
{
    const QString path = m_folder.filePath(u"mine.dateline"_s);
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("mine");
    file.close();
    const Result<void> written = writeSampleStory(path);
    QVERIFY(!written);
    QVERIFY(!written.error().sentence.isEmpty());
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll(), QByteArray("mine"));
}

void TestSampleStory::showsEveryPartOfTheWindow()
{
    const auto story = open();
    QVERIFY(story);
    const StoryData &data = story->data();
    QHash<ItemKind, int> kinds;
    int toPlace = 0;
    for (const Item &item : data.items) {
        ++kinds[item.kind];
        toPlace += item.placing().when.needsPlacing();
        QVERIFY(!item.draft);
        QVERIFY(!item.title.isEmpty());
    }
    QCOMPARE(kinds[ItemKind::Photo], 3);
    QVERIFY(kinds[ItemKind::Event] >= 11);
    QVERIFY(kinds[ItemKind::Quote] >= 15);
    QVERIFY(kinds[ItemKind::Claim] >= 12);
    QVERIFY(toPlace >= 2);
    QVERIFY(!data.evidence.isEmpty() && !data.tags.isEmpty() && !data.links.isEmpty());

    QSet<QString> given;
    for (const Judgement &judgement : data.judgements) {
        QVERIFY(!judgement.reason.isEmpty());
        given.insert(data.verdicts.value(judgement.verdict).style);
    }
    QVERIFY(given.contains(u"supported"_s) && given.contains(u"disputed"_s));
}

void TestSampleStory::everyItemStandsInTheText()
{
    const auto story = open();
    QVERIFY(story);
    QCOMPARE(story->data().sources.size(), 1);
    const Source source = story->data().sources.begin().value();
    const QString text = story->text(source.id);
    const CodePoints points(text);
    for (const Item &item : story->data().items) {
        const QList<Passage> passages = story->data().passagesOf(item.id);
        QVERIFY2(!passages.isEmpty(), qPrintable(item.title));
        for (const Passage &passage : passages)
            QCOMPARE(points.toUtf16(passage.start, passage.end).in(text).toString(), passage.words);
    }
    int paragraphs = 0;
    for (const Block &block : story->blocks(source.id))
        paragraphs += block.kind == BlockKind::Paragraph;
    QVERIFY(paragraphs >= 25 && paragraphs <= 30);
}

void TestSampleStory::passesTheCheck()
{
    const QString path = m_folder.filePath(u"sound.dateline"_s);
    QVERIFY(writeSampleStory(path));
    const Result<QStringList> faults = checkStory(path);
    QVERIFY(faults);
    QCOMPARE(*faults, QStringList());
}

void TestSampleStory::opensWithoutUndo()
{
    const auto story = open();
    QVERIFY(story);
    QVERIFY(!story->canUndo());
}

void TestSampleStory::sharesNoSentenceWithTheReport()
{
    QFile report(test::sharedFolder() + u"/story/article.txt"_s);
    if (!report.open(QIODevice::ReadOnly))
        QSKIP("The report is not here; there is nothing to compare with.");
    const auto words = [](const QString &text) {
        static const QRegularExpression gaps(u"\\W+"_s, QRegularExpression::UseUnicodePropertiesOption);
        return text.toLower().split(gaps, Qt::SkipEmptyParts);
    };
    constexpr qsizetype run = 9;
    QSet<QString> theirs;
    const QStringList theirWords = words(QString::fromUtf8(report.readAll()));
    for (qsizetype i = 0; i + run <= theirWords.size(); ++i)
        theirs.insert(theirWords.mid(i, run).join(u' '));
    const auto story = open();
    QVERIFY(story);
    const QStringList ours = words(story->text(story->data().sources.begin().key()));
    for (qsizetype i = 0; i + run <= ours.size(); ++i)
        QVERIFY2(!theirs.contains(ours.mid(i, run).join(u' ')), qPrintable(ours.mid(i, run).join(u' ')));
}

DATELINE_CORE_TEST_MAIN(TestSampleStory)
#include "tst_samplestory.moc"
