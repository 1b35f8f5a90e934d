// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/Tokens.h"
#include "core/text/WordList.h"
#include "tests/support/TestMain.h"

using namespace dateline;
using namespace Qt::StringLiterals;

class TestWordList : public test::StrictTest {
    Q_OBJECT
private Q_SLOTS:
    void readsEntriesAndFields();
    void takesTheLongestEntry();
    void aLanguageWithoutListsHasNoWords();
};

void TestWordList::readsEntriesAndFields()
{
    const WordList list(u"# heads\n\nferry\tboat\twater\n\ttab first\nat the time\nferry\tship\n"_s);
    QCOMPARE(list.entries(), (QStringList{u"ferry"_s, u"at the time"_s}));
    QCOMPARE(list.field(u"ferry"_s), u"ship"_s);
    QCOMPARE(list.field(u"ferry"_s, 5), QString());
    QVERIFY(!list.contains(u"# heads"_s));
}

void TestWordList::takesTheLongestEntry()
{
    const WordList list(u"the last\nthe last few years\nfew\n"_s);
    const QString text = u"In the last few years, few"_s;
    const QList<Token> tokens = tokenize(text, {0, text.size()});
    QString entry;
    QCOMPARE(list.match(tokens, {1, tokens.size()}, &entry), 4);
    QCOMPARE(entry, u"the last few years"_s);
    QCOMPARE(list.match(tokens, {1, 4}), 2);
    QCOMPARE(list.match(tokens, {0, tokens.size()}), 0);
    QCOMPARE(list.match(tokens, {tokens.size(), tokens.size()}), 0);
}

void TestWordList::aLanguageWithoutListsHasNoWords()
{
    QVERIFY(WordList::named(u"agencies"_s, u"xx"_s).entries().isEmpty());
    QVERIFY(WordList::named(u"agencies"_s).contains(u"getty images"_s));
}

DATELINE_CORE_TEST_MAIN(TestWordList)
#include "tst_wordlist.moc"
