// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/import/html/JsonLd.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace dateline {

namespace {

constexpr qsizetype MostValues = 20'000; ///< Looked at in one page.

/// Without CDATA marks, comments and control characters, which scripts wear and JSON forbids.
QString mended(QString script)
{
    static const QRegularExpression wrapping(uR"(^\s*(//|/\*)?\s*(<!\[CDATA\[|<!--)\s*(\*/)?)"_s
                                             uR"(|(//|/\*)?\s*(\]\]>|-->)\s*(\*/)?\s*$|[;\s]+$)"_s);
    script.remove(wrapping);
    std::replace_if(
        script.begin(), script.end(), [](QChar c) { return c < u' '; }, u' ');
    return script;
}

QJsonDocument parsed(const QString &script)
{
    const QJsonDocument asItIs = QJsonDocument::fromJson(script.toUtf8());
    if (!asItIs.isNull())
        return asItIs;
    QString text = mended(script);
    const QJsonDocument document = QJsonDocument::fromJson(text.toUtf8());
    if (!document.isNull())
        return document;
    static const QRegularExpression danglingComma(u",\\s*([}\\]])"_s);
    return QJsonDocument::fromJson(text.replace(danglingComma, u"\\1"_s).toUtf8());
}

bool isArticleType(const QString &type)
{
    return type.endsWith("Article"_L1) || type.endsWith("Posting"_L1) || type.endsWith("Report"_L1);
}

bool isArticle(const QJsonObject &object)
{
    const QJsonValue type = object["@type"_L1];
    if (!type.isArray())
        return isArticleType(type.toString());
    const QJsonArray types = type.toArray();
    return std::any_of(types.begin(), types.end(), [](const QJsonValue &one) { return isArticleType(one.toString()); });
}

} // namespace

QList<QJsonObject> linkedArticles(const QStringList &scripts)
{
    QList<QJsonValue> values;
    for (const QString &script : scripts) {
        const QJsonDocument document = parsed(script);
        values.append(document.isArray() ? QJsonValue(document.array()) : QJsonValue(document.object()));
    }
    QList<QJsonObject> articles;
    for (qsizetype i = 0; i < values.size() && i < MostValues; ++i) {
        const QJsonValue value = values[i];
        if (value.isArray()) {
            for (const QJsonValue &element : value.toArray())
                values.append(element);
            continue;
        }
        const QJsonObject object = value.toObject();
        if (isArticle(object))
            articles.append(object);
        for (const QLatin1StringView key : {"@graph"_L1, "mainEntity"_L1, "mainEntityOfPage"_L1, "itemListElement"_L1})
            if (object[key].isObject() || (object[key].isArray() && key != "itemListElement"_L1))
                values.append(object[key]);
    }
    return articles;
}

QString linkedNames(const QJsonValue &value)
{
    if (value.isString())
        return value.toString().simplified();
    if (value.isObject())
        return linkedNames(value["name"_L1].isArray() ? value["name"_L1] : QJsonValue(value["name"_L1].toString()));
    QStringList names;
    for (const QJsonValue &one : value.toArray()) {
        const QString name = one.isObject() ? one["name"_L1].toString().simplified() : one.toString().simplified();
        if (!name.isEmpty() && !names.contains(name))
            names.append(name);
    }
    return names.join(u", "_s);
}

} // namespace dateline
