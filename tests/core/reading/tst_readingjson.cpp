// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/export/ReadingJson.h"
#include "core/reading/Pipeline.h"
#include "tests/support/TestMain.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>

using namespace dateline;
using namespace Qt::StringLiterals;

namespace {

/// Checks values by tests/data/reading.schema.json; knows the words of JSON Schema that stand in it, no others.
class Schema {
public:
    explicit Schema(const QJsonObject &root)
        : m_root(root)
    {
    }

    /// What is wrong with a value, each fault with its place; empty where it fits.
    QStringList faults(const QJsonValue &value) const
    {
        QStringList faults;
        check(value, m_root, u"$"_s, faults);
        return faults;
    }

private:
    static QString typeOf(const QJsonValue &value)
    {
        if (value.isDouble() && value.toDouble() == value.toInteger())
            return u"integer"_s;
        static const QHash<QJsonValue::Type, QString> names{
            {QJsonValue::Null, u"null"_s},     {QJsonValue::Bool, u"boolean"_s}, {QJsonValue::Double, u"number"_s},
            {QJsonValue::String, u"string"_s}, {QJsonValue::Array, u"array"_s},  {QJsonValue::Object, u"object"_s}};
        return names.value(value.type());
    }

    void check(const QJsonValue &value, const QJsonObject &rule, const QString &place, QStringList &faults) const
    {
        if (rule.contains("$ref"_L1)) {
            const QString name = rule["$ref"_L1].toString().section(u'/', -1);
            return check(value, m_root["$defs"_L1][name].toObject(), place, faults);
        }
        if (rule.contains("enum"_L1) && !rule["enum"_L1].toArray().contains(value))
            faults.append(place + u" is none of its words"_s);
        QJsonArray types = rule["type"_L1].toArray();
        if (rule["type"_L1].isString())
            types = {rule["type"_L1]};
        if (types.contains("number"_L1))
            types.append(u"integer"_s);
        if (!types.isEmpty() && !types.contains(typeOf(value)))
            faults.append(place + u" is of type "_s + typeOf(value));
        if (value.isDouble()
            && (value.toDouble() < rule["minimum"_L1].toDouble()
                || value.toDouble() > rule["maximum"_L1].toDouble(1e9)))
            faults.append(place + u" is out of range"_s);
        if (value.isArray())
            checkArray(value.toArray(), rule, place, faults);
        if (value.isObject())
            checkObject(value.toObject(), rule, place, faults);
    }

    void checkArray(const QJsonArray &array, const QJsonObject &rule, const QString &place, QStringList &faults) const
    {
        if (array.size() < rule["minItems"_L1].toInt() || array.size() > rule["maxItems"_L1].toInt(1 << 20))
            faults.append(place + u" has a wrong length"_s);
        for (const QJsonValue &element : array)
            check(element, rule["items"_L1].toObject(), place + u"[]"_s, faults);
    }

    void checkObject(const QJsonObject &object, const QJsonObject &rule, const QString &place,
                     QStringList &faults) const
    {
        const QJsonObject properties = rule["properties"_L1].toObject();
        for (const QJsonValue &name : rule["required"_L1].toArray()) {
            if (!object.contains(name.toString()))
                faults.append(place + u'.' + name.toString() + u" is missing"_s);
        }
        for (auto field = object.begin(); field != object.end(); ++field) {
            const QString at = place + u'.' + field.key();
            if (properties.contains(field.key()))
                check(*field, properties[field.key()].toObject(), at, faults);
            else
                faults.append(at + u" is unknown"_s);
        }
    }

    QJsonObject m_root;
};

Schema readingSchema()
{
    QFile file(test::projectFolder().filePath(u"tests/data/reading.schema.json"_s));
    if (!file.open(QIODevice::ReadOnly))
        qFatal("The schema is missing.");
    return Schema(QJsonDocument::fromJson(file.readAll()).object());
}

QJsonObject written(const QString &text, const QString &published)
{
    ImportedSource imported;
    imported.document = makeDocument(text);
    imported.document.published = *When::fromEdtf(published);
    imported.source.title = imported.document.title;
    imported.source.published = imported.document.published;
    imported.source.language = u"en"_s;
    return readingJson(imported, *readDocument(imported.document));
}

const QString article =
    u"Ferry to Lund stops\n"
    "\U0001F6A2 A ferry lies in the ice near Lund, Sweden on January 9, 2026.\n"
    "Ada Lind | Getty Images\n"
    "\"We have not sailed since Monday, and nobody has told us why,\" Bo Ostrow, captain of the "
    "ferry, told the Gazette on Tuesday.\n"
    "The harbour of Lund closed on 3 January 2026. The ice reportedly sank two boats last week.\n"_s;

} // namespace

class TestReadingJson : public test::StrictTest {
    Q_OBJECT
private Q_SLOTS:
    void fitsItsSchema_data();
    void fitsItsSchema();
    void everyListIsTried();
    void theSchemaTellsFaults_data();
    void theSchemaTellsFaults();
};

void TestReadingJson::fitsItsSchema_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("published");
    QTest::newRow("nothing") << QString() << QString();
    QTest::newRow("no word") << u"\U0001F6A2 ... ?!\n"_s << QString();
    QTest::newRow("article without a day") << article << QString();
    QTest::newRow("article") << article << u"2026-01-13"_s;
}

void TestReadingJson::fitsItsSchema()
{
    QFETCH(QString, text);
    QFETCH(QString, published);
    QCOMPARE(readingSchema().faults(written(text, published)), QStringList());
}

void TestReadingJson::everyListIsTried()
{
    const QJsonObject object = written(article, u"2026-01-13"_s);
    for (const char *list :
         {"paragraphs", "blocks", "timexes", "attributions", "captions", "events", "claims", "people"})
        QVERIFY2(!object[QLatin1StringView(list)].toArray().isEmpty(), list);
}

void TestReadingJson::theSchemaTellsFaults_data()
{
    QTest::addColumn<QString>("field");
    QTest::addColumn<QJsonValue>("value");
    QTest::addColumn<QString>("fault");
    QTest::newRow("of another type") << u"text"_s << QJsonValue(7) << u"$.text is of type integer"_s;
    QTest::newRow("not in the schema") << u"mood"_s << QJsonValue(true) << u"$.mood is unknown"_s;
    QTest::newRow("missing") << u"blocks"_s << QJsonValue(QJsonValue::Undefined) << u"$.blocks is missing"_s;
    QTest::newRow("inside a list") << u"blocks"_s
                                   << QJsonValue(QJsonArray{
                                          QJsonObject{{u"kind"_s, u"poem"_s}, {u"start"_s, 0}, {u"end"_s, 1}}})
                                   << u"$.blocks[].kind is none of its words"_s;
}

void TestReadingJson::theSchemaTellsFaults()
{
    QFETCH(QString, field);
    QFETCH(QJsonValue, value);
    QFETCH(QString, fault);
    QJsonObject object = written(article, u"2026-01-13"_s);
    object.insert(field, value);
    QCOMPARE(readingSchema().faults(object), QStringList{fault});
}

DATELINE_CORE_TEST_MAIN(TestReadingJson)
#include "tst_readingjson.moc"
