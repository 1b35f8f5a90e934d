// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/Migrations.h"

#include "core/store/Database.h"
#include "core/store/Transaction.h"

#include <QCoreApplication>
#include <QFile>
#include <QStringList>

namespace dateline {

namespace {

QList<QByteArray> ownSteps()
{
    QList<QByteArray> steps;
    for (int number = 1;; ++number) {
        QFile file(QStringLiteral(":/dateline/schema/%1.sql").arg(number, 3, 10, QLatin1Char('0')));
        if (!file.open(QIODevice::ReadOnly))
            return steps;
        steps.append(file.readAll());
    }
}

Result<QStringList> schemaOf(const Database &database)
{
    return database.strings("SELECT type || ' ' || name || ' ' || coalesce(sql, '') FROM sqlite_schema ORDER BY 1");
}

} // namespace

Migrations::Migrations()
    : m_steps(ownSteps())
{
}

Migrations::Migrations(const QList<QByteArray> &steps)
    : m_steps(steps)
{
}

Result<void> Migrations::run(Database &database) const
{
    return runTo(database, latest());
}

Result<void> Migrations::runTo(Database &database, int version) const
{
    const Result<qint64> from = database.number("PRAGMA user_version");
    if (!from)
        return from.error();
    for (qint64 next = *from + 1; next <= version; ++next) {
        Result<Transaction> transaction = Transaction::begin(database);
        if (!transaction)
            return transaction.error();
        const QByteArray mark = "PRAGMA application_id = " + QByteArray::number(StoryApplicationId)
            + "; PRAGMA user_version = " + QByteArray::number(next);
        if (const Result<void> done = database.execute(m_steps.at(next - 1)); !done)
            return done;
        if (const Result<void> marked = database.execute(mark); !marked)
            return marked;
        if (const Result<void> committed = transaction->commit(); !committed)
            return committed;
    }
    return {};
}

Result<void> Migrations::compareSchema(const Database &database) const
{
    const Result<qint64> version = database.number("PRAGMA user_version");
    if (!version)
        return version.error();
    const Result<std::unique_ptr<Database>> model = Database::inMemory();
    if (!model)
        return model.error();
    if (const Result<void> built = runTo(**model, static_cast<int>(*version)); !built)
        return built;
    const Result<QStringList> expected = schemaOf(**model);
    const Result<QStringList> found = schemaOf(database);
    if (!expected || !found)
        return expected ? found.error() : expected.error();
    if (*expected == *found)
        return {};
    return Error{QCoreApplication::translate("Migrations",
                                             "The file is not built as a story is: something was added to it or taken "
                                             "from it. It is not opened, for safety."),
                 QStringLiteral("schema differs from version %1").arg(*version)};
}

} // namespace dateline
