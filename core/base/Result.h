// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <optional>
#include <utility>
#include <variant>

namespace dateline {

/// Why something could not be done.
struct Error {
    QString sentence; ///< For the user: what happened, what it means, what to do. Translated.
    QString detail; ///< For the log: the library's own message, a path, a number. May be empty.

    bool operator==(const Error &) const = default;
};

/// A value of type T or the Error that stands in its place. Nothing in Dateline throws across a layer.
template <typename T> class [[nodiscard]] Result {
public:
    Result(T value)
        : m_held(std::in_place_index<0>, std::move(value))
    {
    }
    Result(Error error)
        : m_held(std::in_place_index<1>, std::move(error))
    {
    }

    bool ok() const { return m_held.index() == 0; }
    explicit operator bool() const { return ok(); }

    /// The value; only where ok().
    const T &value() const & { return std::get<0>(m_held); }
    T &value() & { return std::get<0>(m_held); }
    T &&value() && { return std::get<0>(std::move(m_held)); }
    const T &operator*() const & { return value(); }
    T &operator*() & { return value(); }
    const T *operator->() const { return &value(); }
    T *operator->() { return &value(); }

    /// The error; only where not ok().
    const Error &error() const { return std::get<1>(m_held); }

private:
    std::variant<T, Error> m_held;
};

/// Success, or the Error.
template <> class [[nodiscard]] Result<void> {
public:
    Result() = default;
    Result(Error error)
        : m_error(std::move(error))
    {
    }

    bool ok() const { return !m_error; }
    explicit operator bool() const { return ok(); }

    /// The error; only where not ok().
    const Error &error() const { return *m_error; }

private:
    std::optional<Error> m_error;
};

} // namespace dateline
