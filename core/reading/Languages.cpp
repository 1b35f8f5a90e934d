// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/reading/Languages.h"

#include "core/reading/ReadingText.h"

#include <QDir>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace dateline {

const QStringList &readingLanguages()
{
    static const QStringList languages = [] {
        QStringList found{u"en"_s};
        for (const QString &folder : QDir(u":/reading"_s).entryList(QDir::Dirs, QDir::Name)) {
            if (!found.contains(folder) && QFile::exists(u":/reading/%1/time-patterns.txt"_s.arg(folder)))
                found.append(folder);
        }
        return found;
    }();
    return languages;
}

QString languageName(const QString &language)
{
    const QLocale locale(language);
    return locale.language() == QLocale::C ? language : QLocale::languageToString(locale.language());
}

QString unreadableNote(const QString &language)
{
    if (readingLanguages().contains(language))
        return {};
    QStringList names;
    for (const QString &known : readingLanguages())
        names.append(languageName(known));
    return ReadingText::tr("The text is taken to be in %1: nothing is drafted from it, items can be made by hand. "
                           "Languages that are read: %2.")
        .arg(languageName(language), names.join(u", "_s));
}

} // namespace dateline
