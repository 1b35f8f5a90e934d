// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Result.h"
#include "core/story/Source.h"
#include "core/text/CodePoints.h"

#include <QByteArray>
#include <QString>

#include <optional>

namespace dateline {

class Database;

/// The sources' texts, bytes and blocks. Texts and bytes are kept by the SHA-256 of what they hold and never updated.
class SourceTexts {
public:
    explicit SourceTexts(Database &database);

    /// Keeps a text or bytes, once for each hash; returns the hash.
    Result<QByteArray> addText(const QString &text);
    Result<QByteArray> addBytes(const QByteArray &bytes);
    Result<void> setBlocks(Id source, const QList<Block> &blocks);

    /// The text with that hash; empty where there is none.
    QString text(const QByteArray &hash) const;
    QByteArray bytes(const QByteArray &hash) const;
    QList<Block> blocks(Id source) const;
    /// The words of a text from start to end, in code points; none where these lie outside it.
    std::optional<QString> words(const QByteArray &hash, int start, int end) const;

private:
    const QString &held(const QByteArray &hash) const;

    Database &m_database;
    // The text used last: passages of one source come in rows.
    mutable QByteArray m_heldHash;
    mutable QString m_held;
    mutable CodePoints m_points{QStringView()};
};

} // namespace dateline
