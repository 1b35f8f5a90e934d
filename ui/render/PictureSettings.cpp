// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/render/PictureSettings.h"

#include "core/time/WhenText.h"
#include "ui/render/PictureFormat.h"

#include <QCoreApplication>

#include <algorithm>

namespace dateline {

using namespace Qt::StringLiterals;

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(PictureSettings)
};

using Group = PictureSetting::Group;
using Kind = PictureSetting::Kind;

template <typename Value> struct ValueWord {
    Value value;
    PictureSetting::Word word;
};

QString namesOf(const QList<PictureSetting::Word> &words, const QString &separator)
{
    QStringList names;
    for (const PictureSetting::Word &word : words)
        names.append(word.name);
    return names.join(separator);
}

PictureSetting setting(const QString &name, Group group, Kind kind, const QString &label, const QString &help)
{
    PictureSetting made;
    made.name = name;
    made.group = group;
    made.kind = kind;
    made.label = label;
    made.help = help;
    return made;
}

template <typename Value>
PictureSetting choice(const QString &name, Group group, const QString &label, const QString &help,
                      Value PictureOptions::*member, const QList<ValueWord<Value>> &values)
{
    PictureSetting made = setting(name, group, Kind::Choice, label, help);
    for (const auto &each : values)
        made.words.append(each.word);
    made.value = [values, member](const PictureOptions &options) {
        const auto found =
            std::find_if(values.begin(), values.end(), [&](const auto &each) { return each.value == options.*member; });
        return found == values.end() ? QString() : found->word.name;
    };
    made.set = [values, member, name, words = made.words](PictureOptions &options, const QString &text) {
        for (const auto &each : values) {
            if (each.word.name == text) {
                options.*member = each.value;
                return Result<void>();
            }
        }
        return Result<void>(Error{Words::tr("%1 can be %2, not “%3”.").arg(name, namesOf(words, u", "_s), text), {}});
    };
    return made;
}

PictureSetting onOff(const QString &name, Group group, const QString &label, const QString &help,
                     bool PictureOptions::*member)
{
    PictureSetting made = choice<bool>(name, group, label, help, member,
                                       {{true, {u"on"_s, Words::tr("On")}}, {false, {u"off"_s, Words::tr("Off")}}});
    made.kind = Kind::Switch;
    return made;
}

PictureSetting number(const QString &name, const QString &label, const QString &help, int PictureOptions::*member,
                      int least, int most, const QString &unit)
{
    PictureSetting made = setting(name, Group::Page, Kind::Number, label, help);
    made.least = least;
    made.most = most;
    made.unit = unit;
    made.value = [member](const PictureOptions &options) { return QString::number(options.*member); };
    made.set = [member, name, least, most](PictureOptions &options, const QString &text) -> Result<void> {
        bool isNumber = false;
        const int value = text.toInt(&isNumber);
        if (!isNumber || value < least || value > most)
            return Error{Words::tr("%1 is a number from %2 to %3, not “%4”.").arg(name).arg(least).arg(most).arg(text),
                         {}};
        options.*member = value;
        return {};
    };
    return made;
}

PictureSetting text(const QString &name, const QString &label, const QString &help, QString PictureOptions::*member,
                    const QString &ifEmpty)
{
    PictureSetting made = setting(name, Group::Words, Kind::Text, label, help);
    made.ifEmpty = ifEmpty;
    made.value = [member](const PictureOptions &options) { return options.*member; };
    made.set = [member](PictureOptions &options, const QString &words) -> Result<void> {
        options.*member = words.simplified();
        return {};
    };
    return made;
}

PictureSetting when(const QString &name, const QString &label, const QString &help, When PictureOptions::*member,
                    const QString &ifEmpty)
{
    PictureSetting made = setting(name, Group::Content, Kind::When, label, help);
    made.ifEmpty = ifEmpty;
    made.value = [member](const PictureOptions &options) { return (options.*member).edtf(); };
    made.set = [member](PictureOptions &options, const QString &words) -> Result<void> {
        const Result<When> read = readWhen(words);
        if (!read)
            return read.error();
        options.*member = *read;
        return {};
    };
    return made;
}

PictureSetting format()
{
    QList<ValueWord<QString>> formats;
    for (const PictureFormat &each : pictureFormats())
        formats.append({each.name, {each.name, each.filter}});
    return choice<QString>(u"format"_s, Group::Page, Words::tr("&Format"), {}, &PictureOptions::format, formats);
}

PictureSetting size()
{
    PictureSetting made =
        setting(u"size"_s, Group::Page, Kind::Size, Words::tr("Si&ze"),
                Words::tr("1600x900 pixels, A5 to A0, letter or tabloid, A4-upright, 210x148mm, 11x8.5in"));
    made.value = [](const PictureOptions &options) { return options.size.text(); };
    made.set = [](PictureOptions &options, const QString &words) -> Result<void> {
        const Result<PictureSize> read = PictureSize::fromText(words);
        if (!read)
            return read.error();
        options.size = *read;
        return {};
    };
    return made;
}

PictureSetting bleed()
{
    PictureSetting made = setting(u"bleed"_s, Group::Page, Kind::Length, Words::tr("&Bleed"),
                                  Words::tr("added on every side, to be cut off: 3mm, 0.125in"));
    made.ifEmpty = Words::tr("none");
    made.value = [](const PictureOptions &options) {
        return options.bleed == 0 ? QString() : u"%1mm"_s.arg(options.bleed);
    };
    made.set = [](PictureOptions &options, const QString &words) -> Result<void> {
        const std::optional<double> length = words.trimmed().isEmpty() ? 0 : millimetresIn(words);
        if (!length || *length > PictureOptions::MaxBleed)
            return Error{
                Words::tr("The bleed is a length of at most an inch, such as 3mm or 0.125in; not “%1”.").arg(words),
                {}};
        options.bleed = *length;
        return {};
    };
    return made;
}

PictureSetting ofStory(PictureSetting setting)
{
    setting.isOfStory = true;
    return setting;
}

QList<PictureSetting> makeSettings()
{
    using Options = PictureOptions;
    return {
        format(),
        size(),
        number(u"dpi"_s, Words::tr("&Resolution"), Words::tr("pixels per inch"), &Options::dpi, Options::MinDpi,
               Options::MaxDpi, Words::tr(" dpi")),
        bleed(),
        onOff(u"crop"_s, Group::Page, Words::tr("Crop mar&ks"), Words::tr("marks beyond the bleed, where to cut"),
              &Options::cropMarks),
        number(u"pages"_s, Words::tr("Pa&ges"), Words::tr("PDF pages over which a long timeline goes on, side by side"),
               &Options::pages, 1, Options::MaxPages, {}),
        choice<ThemeKind>(u"theme"_s, Group::Page, Words::tr("&Colours"), {}, &Options::theme,
                          {{ThemeKind::Light, {u"light"_s, Words::tr("Light")}},
                           {ThemeKind::Dark, {u"dark"_s, Words::tr("Dark")}},
                           {ThemeKind::Print, {u"print"_s, Words::tr("Print (white paper)")}},
                           {ThemeKind::Grey, {u"grey"_s, Words::tr("Greyscale")}},
                           {ThemeKind::Contrast, {u"contrast"_s, Words::tr("High contrast")}}}),
        number(u"text"_s, Words::tr("Te&xt size"), Words::tr("per cent of the usual size of text and marks"),
               &Options::textPercent, Options::MinTextPercent, Options::MaxTextPercent, Words::tr(" %")),
        choice<PictureRange>(u"range"_s, Group::Content, Words::tr("&Show"), {}, &Options::range,
                             {{PictureRange::Story, {u"story"_s, Words::tr("All of the story")}},
                              {PictureRange::Screen, {u"screen"_s, Words::tr("As on screen")}}}),
        ofStory(when(u"from"_s, Words::tr("Fr&om"), Words::tr("where the axis begins"), &Options::from,
                     Words::tr("the beginning"))),
        ofStory(when(u"to"_s, Words::tr("&To"), Words::tr("where the axis ends"), &Options::to, Words::tr("the end"))),
        choice<PictureAxis>(u"axis"_s, Group::Content, Words::tr("&Axis"), {}, &Options::axis,
                            {{PictureAxis::Folded, {u"folded"_s, Words::tr("Fold quiet years")}},
                             {PictureAxis::Linear, {u"linear"_s, Words::tr("Linear")}}}),
        choice<LaneGrouping>(u"lanes"_s, Group::Content, Words::tr("&Lanes"), {}, &Options::grouping,
                             {{LaneGrouping::Kind, {u"kind"_s, Words::tr("By kind")}},
                              {LaneGrouping::Person, {u"person"_s, Words::tr("By person")}},
                              {LaneGrouping::Source, {u"source"_s, Words::tr("By source")}},
                              {LaneGrouping::Tag, {u"tag"_s, Words::tr("By tag")}},
                              {LaneGrouping::Verdict, {u"verdict"_s, Words::tr("By verdict")}},
                              {LaneGrouping::Place, {u"place"_s, Words::tr("By place")}}}),
        choice<std::optional<PictureDrafts>>(
            u"drafts"_s, Group::Content, Words::tr("&Drafts"), {}, &Options::drafts,
            {{std::nullopt, {u"auto"_s, Words::tr("Only where nothing is accepted")}},
             {PictureDrafts::None, {u"none"_s, Words::tr("Leave drafts out")}},
             {PictureDrafts::Marked, {u"marked"_s, Words::tr("Show drafts, marked")}}}),
        ofStory(text(u"title"_s, Words::tr("T&itle"), Words::tr("in place of the story's"), &Options::title, {})),
        ofStory(text(u"subtitle"_s, Words::tr("S&ubtitle"), Words::tr("in place of a sentence on what is shown"),
                     &Options::subtitle, Words::tr("what is shown, in a sentence"))),
        text(u"footer"_s, Words::tr("Foot&er"), Words::tr("in place of what made the picture, and when"),
             &Options::footer, Words::tr("Made with Dateline, and when")),
        onOff(u"legend"_s, Group::Words, Words::tr("Le&gend"), Words::tr("what the marks mean"), &Options::legend),
        onOff(u"sources"_s, Group::Words, Words::tr("So&urce list"), Words::tr("the sources of what is shown"),
              &Options::sources),
        onOff(u"credits"_s, Group::Words, Words::tr("&Photo credits"), Words::tr("who took the photos"),
              &Options::credits),
        onOff(u"unplaced"_s, Group::Words, Words::tr("What has &no date"),
              Words::tr("titles of what has no place on the axis"), &Options::unplaced),
    };
}

} // namespace

QString PictureSetting::allowed() const
{
    switch (kind) {
    case Kind::Choice:
    case Kind::Switch:
        return namesOf(words, u"|"_s);
    case Kind::Number:
        return Words::tr("%1 to %2", "numbers").arg(least).arg(most);
    case Kind::Length:
        return Words::tr("LENGTH");
    case Kind::Size:
        return Words::tr("SIZE");
    case Kind::When:
        return Words::tr("WHEN");
    case Kind::Text:
        break;
    }
    return Words::tr("TEXT");
}

const QList<PictureSetting> &pictureSettings()
{
    static const QList<PictureSetting> settings = makeSettings();
    return settings;
}

const PictureSetting *pictureSetting(const QString &name)
{
    const QList<PictureSetting> &all = pictureSettings();
    const auto found =
        std::find_if(all.begin(), all.end(), [&name](const PictureSetting &each) { return each.name == name; });
    return found == all.end() ? nullptr : &*found;
}

} // namespace dateline
