// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/EnumNames.h"
#include "core/store/Statement.h"
#include "core/store/Tables.h"

#include <algorithm>
#include <string_view>
#include <type_traits>

namespace dateline {

// How each type of field is bound, read and shown in the readable history.

template <typename Enum>
requires std::is_enum_v<Enum> QString textOf(Enum value)
{
    return QString::fromLatin1(enumNames<Enum>.at(static_cast<std::size_t>(value)));
}
inline QString textOf(const QString &value)
{
    return value;
}
inline QString textOf(const QByteArray &value)
{
    return QString::fromLatin1(value.toHex());
}
inline QString textOf(const When &value)
{
    return value.edtf();
}
inline QString textOf(bool value)
{
    return QString::number(value ? 1 : 0);
}
template <typename Number>
requires std::is_arithmetic_v<Number> QString textOf(Number value)
{
    return QString::number(value);
}
template <typename AnyId> QString textOf(Reference<AnyId> value)
{
    return value.id == NoId ? QString() : QString::number(value.id);
}
template <typename Value> QString textOf(const QList<Value> &values)
{
    QStringList texts;
    for (const Value &value : values)
        texts.append(textOf(value));
    return texts.join(QStringLiteral(", "));
}

template <typename Value> void bindValue(Statement &statement, int parameter, const Value &value)
{
    if constexpr (std::is_enum_v<Value> || std::is_same_v<Value, When>)
        statement.bind(parameter, textOf(value));
    else
        statement.bind(parameter, value);
}
inline void bindValue(Statement &statement, int parameter, bool value)
{
    statement.bind(parameter, value ? 1 : 0);
}
template <typename AnyId> void bindValue(Statement &statement, int parameter, const Reference<AnyId> &value)
{
    if (value.id == NoId)
        statement.bindNull(parameter);
    else
        statement.bind(parameter, value.id);
}

template <typename Enum>
requires std::is_enum_v<Enum>
void readValue(const Statement &statement, int column, Enum &value)
{
    const auto &names = enumNames<Enum>;
    const auto found = std::find(names.begin(), names.end(), statement.utf8(column));
    value = static_cast<Enum>(found == names.end() ? 0 : found - names.begin());
}
inline void readValue(const Statement &statement, int column, QString &value)
{
    value = statement.text(column);
}
inline void readValue(const Statement &statement, int column, QByteArray &value)
{
    value = statement.blob(column);
}
/// A value that is no EDTF is read as unknown.
inline void readValue(const Statement &statement, int column, When &value)
{
    const QString text = statement.text(column);
    const Result<When> when = text.isEmpty() ? Result<When>(When()) : When::fromEdtf(text);
    value = when ? *when : When();
}
inline void readValue(const Statement &statement, int column, double &value)
{
    value = statement.real(column);
}
template <typename Number>
requires std::is_integral_v<Number>
void readValue(const Statement &statement, int column, Number &value)
{
    value = static_cast<Number>(statement.integer(column));
}
inline void readValue(const Statement &statement, int column, const Reference<Id> &value)
{
    value.id = statement.integer(column);
}

} // namespace dateline
