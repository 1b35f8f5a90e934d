// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/import/ArticleLanguage.h"

#include <cld2/public/compact_lang_det.h>

#include <QLocale>

using namespace Qt::StringLiterals;

namespace dateline {

namespace {

constexpr qsizetype EnoughText = 1 << 16; ///< In UTF-16 units; a language shows in less.
constexpr qsizetype TooShort = 120;

/// The language's code in "es-MX", "es_ES"; empty where none is meant: "", "und", "x-default".
QString primaryTag(const QString &stated)
{
    const QString tag = QString(stated).replace(u'_', u'-').section(u'-', 0, 0).trimmed().toLower();
    const bool known = tag.size() >= 2 && QLocale(tag).language() != QLocale::C;
    return known ? tag : QString();
}

QString shownLanguage(QStringView text)
{
    if (text.trimmed().size() < TooShort)
        return {};
    const QByteArray bytes = text.first(std::min(EnoughText, text.size())).toUtf8();
    bool reliable = false;
    const CLD2::Language language =
        CLD2::DetectLanguage(bytes.constData(), static_cast<int>(bytes.size()), true, &reliable);
    return reliable ? QString::fromLatin1(CLD2::LanguageCode(language)).section(u'-', 0, 0) : QString();
}

} // namespace

QString articleLanguage(const QString &stated, QStringView text)
{
    if (const QString tag = primaryTag(stated); !tag.isEmpty())
        return tag;
    const QString shown = primaryTag(shownLanguage(text));
    return shown.isEmpty() ? u"en"_s : shown;
}

} // namespace dateline
