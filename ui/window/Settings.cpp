// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/Settings.h"

#include <QFileInfo>
#include <QRandomGenerator>
#include <QSettings>

#include <array>

using namespace Qt::StringLiterals;

namespace dateline::settings {

namespace {

constexpr qsizetype MaxRecent = 10;
constexpr std::array themeNames{"system", "light", "dark"};

template <typename T> T stored(const char *key, const T &fallback = {})
{
    return QSettings().value(QLatin1StringView(key), QVariant::fromValue(fallback)).template value<T>();
}

template <typename T> void store(const char *key, const T &value)
{
    QSettings().setValue(QLatin1StringView(key), QVariant::fromValue(value));
}

} // namespace

QString author()
{
    return stored<QString>("author", qEnvironmentVariable("USER"));
}

void setAuthor(const QString &name)
{
    store("author", name.trimmed());
}

ThemeChoice themeChoice()
{
    return themeChoiceNamed(stored<QString>("theme"));
}

void setThemeChoice(ThemeChoice choice)
{
    store("theme", QString::fromLatin1(themeNames[static_cast<size_t>(choice)]));
}

ThemeChoice themeChoiceNamed(const QString &name)
{
    for (size_t i = 0; i < themeNames.size(); ++i) {
        if (name == QLatin1StringView(themeNames[i]))
            return static_cast<ThemeChoice>(i);
    }
    return ThemeChoice::System;
}

QByteArray signingKey()
{
    QByteArray key = stored<QByteArray>("signingKey");
    if (key.size() != 32) {
        std::array<quint32, 8> random{};
        QRandomGenerator::system()->fillRange(random.data(), random.size());
        key = QByteArray(reinterpret_cast<const char *>(random.data()), sizeof random);
        store("signingKey", key);
    }
    return key;
}

QStringList recentStories()
{
    QStringList paths = stored<QStringList>("recent");
    paths.removeIf([](const QString &path) { return !QFileInfo::exists(path); });
    return paths;
}

void rememberRecent(const QString &path)
{
    QStringList paths = stored<QStringList>("recent");
    const QString absolute = QFileInfo(path).absoluteFilePath();
    paths.removeAll(absolute);
    paths.prepend(absolute);
    store("recent", QStringList(paths.mid(0, MaxRecent)));
}

void forgetRecents()
{
    store("recent", QStringList());
}

QByteArray windowGeometry()
{
    return stored<QByteArray>("window/geometry");
}

void setWindowGeometry(const QByteArray &geometry)
{
    store("window/geometry", geometry);
}

bool takeFirstStart()
{
    const bool first = !stored<bool>("started");
    store("started", true);
    return first;
}

Story::Options storyOptions()
{
    Story::Options options;
    options.author = author();
    options.key = signingKey();
    return options;
}

} // namespace dateline::settings
