// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/render/Theme.h"

#include <QFontDatabase>

#include <array>
#include <utility>

namespace dateline {

using namespace Qt::StringLiterals;

namespace {

const Theme &lightTheme()
{
    static const Theme theme{
        .kind = ThemeKind::Light,
        .background = 0xf4f2ed,
        .panel = 0xfaf9f6,
        .paper = 0xfffdf9,
        .line = 0xdedad1,
        .faintLine = 0xebe8e1,
        .ink = 0x24211d,
        .softInk = 0x6b655c,
        .faintInk = 0x6d665d,
        .selection = 0xfff3c9,
        .selectionLine = 0xe0b400,
        .accent = 0x245f8f,
        .onAccent = 0xffffff,
        .event = 0xb23a2e,
        .eventGround = 0xf8e4e0,
        .quote = 0x245f8f,
        .quoteGround = 0xe1edf6,
        .claim = 0x8a5a00,
        .claimGround = 0xfbeccb,
        .photo = 0x29705a,
        .photoGround = 0xdff0ea,
        .supported = 0x28724a,
        .disputed = 0x8f5600,
        .refuted = 0xb3261e,
        .misleading = 0x8a3f7d,
        .uncheckable = 0x55607a,
        .open = 0x6c665d,
    };
    return theme;
}

const Theme &darkTheme()
{
    static const Theme theme{
        .kind = ThemeKind::Dark,
        .background = 0x1b1d20,
        .panel = 0x212327,
        .paper = 0x25282c,
        .line = 0x35383e,
        .faintLine = 0x2c2f34,
        .ink = 0xe9e6e0,
        .softInk = 0xb5b0a6,
        .faintInk = 0xb0aba1,
        .selection = 0x443b1d,
        .selectionLine = 0xd9b13b,
        .accent = 0x84bdec,
        .onAccent = 0x14202b,
        .event = 0xf2978a,
        .eventGround = 0x4a2a26,
        .quote = 0x84bdec,
        .quoteGround = 0x213d52,
        .claim = 0xe9b657,
        .claimGround = 0x463716,
        .photo = 0x74cbb0,
        .photoGround = 0x1f4238,
        .supported = 0x72c795,
        .disputed = 0xe9a94c,
        .refuted = 0xf2978a,
        .misleading = 0xd99ad0,
        .uncheckable = 0xa3b1d0,
        .open = 0xb0aa9f,
    };
    return theme;
}

/// The light theme's colours on white, with darker ink.
const Theme &printTheme()
{
    static const Theme theme = [] {
        Theme print = lightTheme();
        print.kind = ThemeKind::Print;
        print.background = 0xf2f2f0;
        print.panel = 0xf8f8f7;
        print.paper = 0xffffff;
        print.line = 0xcfcfcc;
        print.faintLine = 0xe4e4e2;
        print.ink = 0x141414;
        print.softInk = 0x505050;
        print.faintInk = 0x5c5c5c;
        return print;
    }();
    return theme;
}

QColor greyOf(const QColor &color)
{
    const int grey = qGray(color.rgb());
    return QColor(grey, grey, grey);
}

/// Dark enough in grey to stay apart from every ground.
QColor greyInk(const QColor &color)
{
    constexpr int lightest = 0x59;
    const int grey = qMin(qGray(color.rgb()), lightest);
    return QColor(grey, grey, grey);
}

const Theme &greyTheme()
{
    static const Theme theme = [] {
        Theme grey = printTheme();
        grey.kind = ThemeKind::Grey;
        for (QColor Theme::*ground :
             {&Theme::background, &Theme::panel, &Theme::paper, &Theme::line, &Theme::faintLine, &Theme::selection,
              &Theme::eventGround, &Theme::quoteGround, &Theme::claimGround, &Theme::photoGround, &Theme::onAccent})
            grey.*ground = greyOf(grey.*ground);
        for (QColor Theme::*ink :
             {&Theme::ink, &Theme::softInk, &Theme::faintInk, &Theme::accent, &Theme::selectionLine, &Theme::event,
              &Theme::quote, &Theme::claim, &Theme::photo, &Theme::supported, &Theme::disputed, &Theme::refuted,
              &Theme::misleading, &Theme::uncheckable, &Theme::open})
            grey.*ink = greyInk(grey.*ink);
        return grey;
    }();
    return theme;
}

const Theme &contrastTheme()
{
    static const Theme theme{
        .kind = ThemeKind::Contrast,
        .background = 0xe2e2e2,
        .panel = 0xffffff,
        .paper = 0xffffff,
        .line = 0x4a4a4a,
        .faintLine = 0xc8c8c8,
        .ink = QRgb(0x000000),
        .softInk = 0x1c1c1c,
        .faintInk = 0x262626,
        .selection = 0xffef9f,
        .selectionLine = QRgb(0x000000),
        .accent = 0x003b73,
        .onAccent = 0xffffff,
        .event = 0x7d0d05,
        .eventGround = 0xfdeeeb,
        .quote = 0x003b73,
        .quoteGround = 0xebf4fb,
        .claim = 0x573600,
        .claimGround = 0xfdf4df,
        .photo = 0x003f2c,
        .photoGround = 0xe8f6f0,
        .supported = 0x00451f,
        .disputed = 0x573600,
        .refuted = 0x7d0d05,
        .misleading = 0x5c0f51,
        .uncheckable = 0x2b3550,
        .open = 0x333333,
    };
    return theme;
}

struct KindColors {
    QColor Theme::*color;
    QColor Theme::*ground;
};

/// By ItemKind.
constexpr std::array<KindColors, 4> kindColors{{
    {&Theme::event, &Theme::eventGround},
    {&Theme::quote, &Theme::quoteGround},
    {&Theme::claim, &Theme::claimGround},
    {&Theme::photo, &Theme::photoGround},
}};

constexpr std::array<std::pair<QLatin1StringView, QColor Theme::*>, 6> verdictColors{{
    {"supported"_L1, &Theme::supported},
    {"disputed"_L1, &Theme::disputed},
    {"false"_L1, &Theme::refuted},
    {"misleading"_L1, &Theme::misleading},
    {"uncheckable"_L1, &Theme::uncheckable},
    {"open"_L1, &Theme::open},
}};

constexpr std::array<QRgb, 12> personColors{
    0x245f8f, 0x587c37, 0x7a4a8c, 0xa3552b, 0x8c2f39, 0x4d5b6a,
    0x2f7a63, 0x8a5a00, 0x9a3d6b, 0x3d5aa8, 0x5f4bb6, 0x2b6f7d,
};
constexpr QRgb nobodyColor = 0x6b655c;

/// FNV-1a, the same on every machine; from a start that keeps the people of the sample story apart.
quint32 hashed(const QByteArray &key)
{
    constexpr quint32 start = 513469627;
    constexpr quint32 prime = 16777619;
    quint32 hash = start;
    for (const char c : key)
        hash = (hash ^ static_cast<quint8>(c)) * prime;
    return hash ^ (hash >> 16);
}

QFont fontOf(const QString &family, QFont::StyleHint hint, const QString &fallback, double px, QFont::Weight weight)
{
    QFont font(QStringList{family, fallback});
    font.setStyleHint(hint);
    font.setPixelSize(qMax(1, qRound(px)));
    font.setWeight(weight);
    font.setHintingPreference(QFont::PreferNoHinting);
    return font;
}

} // namespace

const Theme &Theme::of(ThemeKind kind)
{
    switch (kind) {
    case ThemeKind::Dark:
        return darkTheme();
    case ThemeKind::Print:
        return printTheme();
    case ThemeKind::Grey:
        return greyTheme();
    case ThemeKind::Contrast:
        return contrastTheme();
    case ThemeKind::Light:
        break;
    }
    return lightTheme();
}

QColor Theme::kindColor(ItemKind item) const
{
    return this->*kindColors.at(static_cast<size_t>(item)).color;
}

QColor Theme::kindGround(ItemKind item) const
{
    return this->*kindColors.at(static_cast<size_t>(item)).ground;
}

QColor Theme::verdictColor(const QString &style) const
{
    for (const auto &[key, color] : verdictColors) {
        if (style == key)
            return this->*color;
    }
    return open;
}

QColor Theme::personColor(Id person, const QString &name) const
{
    if (person == NoId)
        return shown(nobodyColor);
    const QByteArray key = name.isEmpty() ? QByteArray::number(person) : name.toCaseFolded().toUtf8();
    return shown(personColors.at(hashed(key) % personColors.size()));
}

QColor Theme::shown(const QColor &color) const
{
    return kind == ThemeKind::Grey ? greyOf(color) : color;
}

QColor mixed(const QColor &a, const QColor &b, double share)
{
    const auto mix = [share](int from, int to) { return qRound(from + (to - from) * share); };
    return QColor(mix(a.red(), b.red()), mix(a.green(), b.green()), mix(a.blue(), b.blue()));
}

QFont interfaceFont(double px, QFont::Weight weight)
{
    static const QString fallback = QFontDatabase::systemFont(QFontDatabase::GeneralFont).family();
    return fontOf(u"Inter"_s, QFont::SansSerif, fallback, px, weight);
}

QFont readingFont(double px, QFont::Weight weight)
{
    return fontOf(u"EB Garamond"_s, QFont::Serif, u"serif"_s, px, weight);
}

} // namespace dateline
