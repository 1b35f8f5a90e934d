// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/render/PicturePresets.h"

#include "ui/render/PictureSettings.h"

#include <QCoreApplication>
#include <QSettings>

#include <algorithm>
#include <array>

namespace dateline {

using namespace Qt::StringLiterals;

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(PicturePresets)
};

struct OurPreset {
    QLatin1StringView name;
    QLatin1StringView values;
};

constexpr std::array<OurPreset, 6> ourPresets{{
    {"web"_L1, "size=1600x900"_L1},
    {"slide"_L1, "size=1920x1080 theme=dark text=120"_L1},
    {"square"_L1, "size=1200x1200 sources=off credits=off unplaced=off"_L1},
    {"newspaper"_L1, "format=pdf size=280x180mm dpi=300 theme=print"_L1},
    {"mono"_L1, "format=pdf size=A4 dpi=300 theme=grey"_L1},
    {"poster"_L1, "format=pdf size=A0 dpi=150 theme=print"_L1},
}};

PicturePreset::Values valuesIn(const QString &text)
{
    PicturePreset::Values values;
    for (const QString &word : text.split(u' ', Qt::SkipEmptyParts))
        values.append({word.section(u'=', 0, 0), word.section(u'=', 1)});
    return values;
}

bool isNamed(const PicturePreset &preset, const QString &name)
{
    return preset.name.compare(name.trimmed(), Qt::CaseInsensitive) == 0;
}

const QString &kept()
{
    static const QString key = u"picturePresets"_s;
    return key;
}

const QString &last()
{
    static const QString key = u"lastPicture"_s;
    return key;
}

QList<PicturePreset> ownPresets()
{
    QList<PicturePreset> presets;
    const QVariantMap all = QSettings().value(kept()).toMap();
    for (auto it = all.begin(); it != all.end(); ++it) {
        PicturePreset preset{it.key(), {}};
        const QVariantMap values = it->toMap();
        for (auto value = values.begin(); value != values.end(); ++value)
            preset.values.append({value.key(), value->toString()});
        presets.append(preset);
    }
    return presets;
}

/// Of the options, what is worth keeping for other stories.
QVariantMap valuesOf(const PictureOptions &options)
{
    const PictureOptions usual;
    QVariantMap values;
    for (const PictureSetting &setting : pictureSettings()) {
        if (!setting.isOfStory && setting.value(options) != setting.value(usual))
            values.insert(setting.name, setting.value(options));
    }
    return values;
}

} // namespace

QString PicturePreset::text() const
{
    QStringList words;
    for (const auto &[setting, value] : values)
        words.append(setting + u'=' + value);
    return words.join(u' ');
}

QList<PicturePreset> picturePresets()
{
    QList<PicturePreset> presets;
    for (const OurPreset &ours : ourPresets)
        presets.append({ours.name, valuesIn(ours.values), true});
    return presets + ownPresets();
}

Result<void> applyPreset(PictureOptions &options, const QString &name)
{
    const QList<PicturePreset> presets = picturePresets();
    const auto preset = std::find_if(presets.begin(), presets.end(),
                                     [&name](const PicturePreset &each) { return isNamed(each, name); });
    if (preset == presets.end())
        return Error{Words::tr("There is no preset “%1”; dateline export --presets lists them.").arg(name), {}};
    PictureOptions changed = options;
    const PictureOptions usual;
    for (const PictureSetting &setting : pictureSettings()) {
        if (setting.isOfStory)
            continue;
        if (const Result<void> set = setting.set(changed, setting.value(usual)); !set)
            return set;
    }
    for (const auto &[word, value] : preset->values) {
        // What another version kept and this one does not know is passed over.
        if (const PictureSetting *setting = pictureSetting(word)) {
            if (const Result<void> set = setting->set(changed, value); !set)
                return set;
        }
    }
    options = changed;
    return {};
}

void rememberPicture(const PictureOptions &options)
{
    QSettings().setValue(last(), valuesOf(options));
}

void takeRemembered(PictureOptions &options)
{
    const QVariantMap values = QSettings().value(last()).toMap();
    for (auto value = values.begin(); value != values.end(); ++value) {
        const PictureSetting *setting = pictureSetting(value.key());
        if (setting && setting->group != PictureSetting::Group::Content)
            (void)setting->set(options, value->toString()); // What this version does not take stays as it is.
    }
}

Result<void> savePreset(const QString &name, const PictureOptions &options)
{
    const QString trimmed = name.simplified();
    if (trimmed.isEmpty())
        return Error{Words::tr("A preset has a name."), {}};
    const bool isOurs = std::any_of(ourPresets.begin(), ourPresets.end(), [&trimmed](const OurPreset &ours) {
        return trimmed.compare(ours.name, Qt::CaseInsensitive) == 0;
    });
    if (isOurs)
        return Error{Words::tr("“%1” comes with Dateline and stays as it is. Choose another name.").arg(trimmed), {}};
    removePreset(trimmed);
    QVariantMap all = QSettings().value(kept()).toMap();
    all.insert(trimmed, valuesOf(options));
    QSettings().setValue(kept(), all);
    return {};
}

void removePreset(const QString &name)
{
    QVariantMap all = QSettings().value(kept()).toMap();
    for (const PicturePreset &preset : ownPresets()) {
        if (isNamed(preset, name))
            all.remove(preset.name);
    }
    QSettings().setValue(kept(), all);
}

} // namespace dateline
