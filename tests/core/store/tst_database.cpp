// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/Database.h"
#include "core/store/Savepoint.h"
#include "core/store/Transaction.h"
#include "tests/support/TestMain.h"

#include <QTemporaryDir>

#include <limits>

using namespace dateline;

class TestDatabase : public test::StrictTest {
    Q_OBJECT
private Q_SLOTS:
    void init();
    void valuesComeBackAsTheyWere_data();
    void valuesComeBackAsTheyWere();
    void aStatementIsMadeReadyAgain();
    void anUncommittedTransactionIsRolledBack();
    void anUnreleasedSavepointIsTakenBack();
    void aSavepointNeedsATransaction();
    void triggersAndViewsAreOff();
    void saysWhatFailed_data();
    void saysWhatFailed();

private:
    std::unique_ptr<Database> m_database;
};

void TestDatabase::init()
{
    StrictTest::init();
    Result<std::unique_ptr<Database>> database = Database::inMemory();
    QVERIFY(database);
    m_database = std::move(*database);
    QVERIFY(m_database->execute("CREATE TABLE t (id INTEGER NOT NULL PRIMARY KEY, value ANY) STRICT"));
}

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
    QFETCH(QString, text);
    Result<Statement> insert = m_database->prepare("INSERT INTO t (value) VALUES (?1), (?2), (?3), (NULL)");
    QVERIFY(insert);
    insert->bind(1, text);
    insert->bind(2, text.toUtf8());
    insert->bind(3, std::numeric_limits<qint64>::min());
    QVERIFY(insert->run());
    Result<Statement> select = m_database->prepare("SELECT value FROM t ORDER BY id");
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
    const QByteArray sql = "INSERT INTO t VALUES (?1, ?2)";
    for (const int id : {1, 2}) {
        Result<Statement> insert = m_database->prepare(sql);
        QVERIFY(insert);
        insert->bind(1, id);
        if (id == 1)
            insert->bind(2, QStringLiteral("first"));
        QVERIFY(insert->run());
    }
    // What was bound the first time is forgotten the second.
    QCOMPARE(*m_database->number("SELECT count(*) FROM t WHERE value IS NULL"), 1);
    QVERIFY(!m_database->number("SELECT 1 WHERE 0"));
}

void TestDatabase::anUncommittedTransactionIsRolledBack()
{
    {
        const Result<Transaction> transaction = Transaction::begin(*m_database);
        QVERIFY(transaction);
        QVERIFY(m_database->execute("INSERT INTO t VALUES (1, 'lost')"));
        QVERIFY(!Transaction::begin(*m_database));
        QVERIFY(m_database->inTransaction());
    }
    QVERIFY(!m_database->inTransaction());
    {
        Result<Transaction> transaction = Transaction::begin(*m_database);
        QVERIFY(m_database->execute("INSERT INTO t VALUES (2, 'kept')"));
        QVERIFY(transaction->commit());
    }
    QCOMPARE(*m_database->strings("SELECT value FROM t"), QStringList{QStringLiteral("kept")});
}

void TestDatabase::anUnreleasedSavepointIsTakenBack()
{
    Result<Transaction> transaction = Transaction::begin(*m_database);
    QVERIFY(transaction);
    Result<Savepoint> outer = Savepoint::begin(*m_database);
    QVERIFY(m_database->execute("INSERT INTO t VALUES (1, 'outer')"));
    {
        const Result<Savepoint> inner = Savepoint::begin(*m_database);
        QVERIFY(m_database->execute("INSERT INTO t VALUES (2, 'inner')"));
    }
    QVERIFY(outer->release());
    QVERIFY(transaction->commit());
    QCOMPARE(*m_database->strings("SELECT value FROM t"), QStringList{QStringLiteral("outer")});
}

void TestDatabase::aSavepointNeedsATransaction()
{
    QVERIFY(!Savepoint::begin(*m_database));
    QVERIFY(!m_database->inTransaction());
}

void TestDatabase::triggersAndViewsAreOff()
{
    QVERIFY(m_database->execute("CREATE TRIGGER doubled AFTER INSERT ON t BEGIN DELETE FROM t; END;"
                                "CREATE VIEW v AS SELECT * FROM t"));
    QVERIFY(m_database->execute("INSERT INTO t VALUES (1, 'stays')"));
    QCOMPARE(*m_database->number("SELECT count(*) FROM t"), 1);
    QVERIFY(!m_database->number("SELECT count(*) FROM v"));
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
    QFETCH(QByteArray, before);
    QFETCH(QByteArray, sql);
    QFETCH(QString, says);
    QVERIFY(m_database->execute(before));
    const Result<void> failed = m_database->execute(sql);
    QVERIFY(!failed);
    QVERIFY2(failed.error().sentence.contains(says), qPrintable(failed.error().sentence));
    QVERIFY(failed.error().detail.startsWith(QStringLiteral("SQLite ")));
}

DATELINE_CORE_TEST_MAIN(TestDatabase)
#include "tst_database.moc"
