// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/Database.h"
#include "core/store/Savepoint.h"
#include "core/store/Transaction.h"
#include "tests/support/TestMain.h"

#include <QTemporaryDir>

#include <limits>

using namespace dateline;

namespace {

std::unique_ptr<Database> withTable()
{
    Result<std::unique_ptr<Database>> database = Database::inMemory();
    const bool made =
        database && (*database)->execute("CREATE TABLE t (id INTEGER NOT NULL PRIMARY KEY, value ANY) STRICT");
    return made ? std::move(*database) : nullptr;
}

} // namespace

class TestDatabase : public test::StrictTest {
    Q_OBJECT
private Q_SLOTS:
    void valuesComeBackAsTheyWere_data();
    void valuesComeBackAsTheyWere();
    void aStatementIsMadeReadyAgain();
    void anUncommittedTransactionIsRolledBack();
    void anUnreleasedSavepointIsTakenBack();
    void aSavepointNeedsATransaction();
    void triggersAndViewsAreOff();
    void saysWhatFailed_data();
    void saysWhatFailed();
};

void TestDatabase::valuesComeBackAsTheyWere_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("empty") << QStringLiteral("");
    QTest::newRow("with a NUL") << QStringLiteral("a\0b").append(QChar(0));
    QTest::newRow("beyond the BMP") << QStringLiteral("\U0001F6A2 ferry");
    QTest::newRow("quotes") << QStringLiteral("'; DROP TABLE t; --\"");
}

void TestDatabase::valuesComeBackAsTheyWere()
{
    const auto database = withTable();
    QFETCH(QString, text);
    Result<Statement> insert = database->prepare("INSERT INTO t (value) VALUES (?1), (?2), (?3), (NULL)");
    QVERIFY(insert);
    insert->bind(1, text);
    insert->bind(2, text.toUtf8());
    insert->bind(3, std::numeric_limits<qint64>::min());
    QVERIFY(insert->run());
    Result<Statement> select = database->prepare("SELECT value FROM t ORDER BY id");
    QVERIFY(select && *select->step());
    QCOMPARE(select->text(0), text);
    QVERIFY(*select->step());
    QCOMPARE(select->blob(0), text.toUtf8());
    QVERIFY(*select->step());
    QCOMPARE(select->integer(0), std::numeric_limits<qint64>::min());
    QVERIFY(*select->step());
    QVERIFY(select->isNull(0));
    QVERIFY(!*select->step());
}

void TestDatabase::aStatementIsMadeReadyAgain()
{
    const auto database = withTable();
    const QByteArray sql = "INSERT INTO t VALUES (?1, ?2)";
    for (const int id : {1, 2}) {
        Result<Statement> insert = database->prepare(sql);
        QVERIFY(insert);
        insert->bind(1, id);
        if (id == 1)
            insert->bind(2, QStringLiteral("first"));
        QVERIFY(insert->run());
    }
    // What was bound the first time is forgotten the second.
    QCOMPARE(*database->number("SELECT count(*) FROM t WHERE value IS NULL"), 1);
    QVERIFY(!database->number("SELECT 1 WHERE 0"));
}

void TestDatabase::anUncommittedTransactionIsRolledBack()
{
    const auto database = withTable();
    {
        const Result<Transaction> transaction = Transaction::begin(*database);
        QVERIFY(transaction);
        QVERIFY(database->execute("INSERT INTO t VALUES (1, 'lost')"));
        QVERIFY(!Transaction::begin(*database));
        QVERIFY(database->inTransaction());
    }
    QVERIFY(!database->inTransaction());
    {
        Result<Transaction> transaction = Transaction::begin(*database);
        QVERIFY(database->execute("INSERT INTO t VALUES (2, 'kept')"));
        QVERIFY(transaction->commit());
    }
    QCOMPARE(*database->strings("SELECT value FROM t"), QStringList{QStringLiteral("kept")});
}

void TestDatabase::anUnreleasedSavepointIsTakenBack()
{
    const auto database = withTable();
    Result<Transaction> transaction = Transaction::begin(*database);
    QVERIFY(transaction);
    Result<Savepoint> outer = Savepoint::begin(*database);
    QVERIFY(database->execute("INSERT INTO t VALUES (1, 'outer')"));
    {
        const Result<Savepoint> inner = Savepoint::begin(*database);
        QVERIFY(database->execute("INSERT INTO t VALUES (2, 'inner')"));
    }
    QVERIFY(outer->release());
    QVERIFY(transaction->commit());
    QCOMPARE(*database->strings("SELECT value FROM t"), QStringList{QStringLiteral("outer")});
}

void TestDatabase::aSavepointNeedsATransaction()
{
    const auto database = withTable();
    QVERIFY(!Savepoint::begin(*database));
    QVERIFY(!database->inTransaction());
}

void TestDatabase::triggersAndViewsAreOff()
{
    const auto database = withTable();
    QVERIFY(database->execute("CREATE TRIGGER doubled AFTER INSERT ON t BEGIN DELETE FROM t; END;"
                              "CREATE VIEW v AS SELECT * FROM t"));
    QVERIFY(database->execute("INSERT INTO t VALUES (1, 'stays')"));
    QCOMPARE(*database->number("SELECT count(*) FROM t"), 1);
    QVERIFY(!database->number("SELECT count(*) FROM v"));
}

void TestDatabase::saysWhatFailed_data()
{
    QTest::addColumn<QByteArray>("before");
    QTest::addColumn<QByteArray>("sql");
    QTest::addColumn<QString>("says");
    QTest::newRow("full") << QByteArray("PRAGMA max_page_count = 3")
                          << QByteArray("INSERT INTO t VALUES (1, zeroblob(1000000))") << QStringLiteral("no room");
    QTest::newRow("too large") << QByteArray() << QByteArray("INSERT INTO t VALUES (1, zeroblob(900000000))")
                               << QStringLiteral("too large");
    QTest::newRow("key used twice") << QByteArray("INSERT INTO t VALUES (1, 1)")
                                    << QByteArray("INSERT INTO t VALUES (1, 1)") << QStringLiteral("does not fit");
    QTest::newRow("unknown schema") << QByteArray() << QByteArray("SELECT * FROM nothing")
                                    << QStringLiteral("could not be used");
    QTest::newRow("attaching another file")
        << QByteArray() << QByteArray("ATTACH ':memory:' AS other") << QStringLiteral("could not be used");
}

void TestDatabase::saysWhatFailed()
{
    const auto database = withTable();
    QFETCH(QByteArray, before);
    QFETCH(QByteArray, sql);
    QFETCH(QString, says);
    QVERIFY(database->execute(before));
    const Result<void> failed = database->execute(sql);
    QVERIFY(!failed);
    QVERIFY2(failed.error().sentence.contains(says), qPrintable(failed.error().sentence));
    QVERIFY(failed.error().detail.startsWith(QStringLiteral("SQLite ")));
}

DATELINE_CORE_TEST_MAIN(TestDatabase)
#include "tst_database.moc"
