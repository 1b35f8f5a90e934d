// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/export/WhenJson.h"

#include "core/time/IsoText.h"
#include "core/time/WhenText.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>

#include <optional>
#include <utility>

using namespace Qt::StringLiterals;

namespace dateline {

namespace {

Result<When> understood(const QString &text)
{
    if (text.trimmed().isEmpty())
        return Error{QCoreApplication::translate("When", "There is no date in an empty text."), {}};
    return readWhen(text);
}

QJsonValue moment(std::optional<qint64> at)
{
    return at ? QJsonValue(isoMoment(*at)) : QJsonValue();
}

/// One JSON value as it stands in a document.
QByteArray written(const QJsonValue &value)
{
    return QJsonDocument(QJsonArray{value}).toJson(QJsonDocument::Compact).sliced(1).chopped(1);
}

} // namespace

bool isWhen(const QString &text)
{
    return understood(text).ok();
}

QByteArray whenJson(const QString &text)
{
    const Result<When> when = understood(text);
    const bool ok = when.ok();
    // QJsonObject would sort the keys; people read these lines.
    const std::initializer_list<std::pair<const char *, QJsonValue>> fields = {
        {"input", text},
        {"valid", ok},
        {"edtf", ok ? QJsonValue(when->edtf()) : QJsonValue()},
        {"level", ok ? QJsonValue(when->level()) : QJsonValue()},
        {"earliest", ok ? moment(when->earliest()) : QJsonValue()},
        {"latest", ok ? moment(when->latest()) : QJsonValue()},
        {"display", ok ? QJsonValue(displayWhen(*when)) : QJsonValue()},
        {"error", ok ? QJsonValue() : QJsonValue(when.error().sentence)},
    };
    QByteArray line;
    for (const auto &[name, value] : fields)
        line += (line.isEmpty() ? "{\"" : ",\"") + QByteArray(name) + "\":" + written(value);
    return line + '}';
}

} // namespace dateline
