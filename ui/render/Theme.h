// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/story/Item.h"
#include "core/story/Judgement.h"

#include <QColor>
#include <QFont>
#include <QString>

namespace dateline {

/// Print is Light's colours on white paper, Grey is for print in black alone, Contrast has 7:1 for all text.
enum class ThemeKind { Light, Dark, Print, Grey, Contrast };

/// The colours and fonts of window and picture, by the names of their jobs. Every text colour has a contrast of at
/// least 4.5:1 on the grounds it is used on.
struct Theme {
    ThemeKind kind = ThemeKind::Light;
    QColor background, panel, paper; ///< grounds, from the window's to the page's
    QColor line, faintLine; ///< rules
    QColor ink, softInk, faintInk; ///< text, from full to least
    QColor selection, selectionLine; ///< what is selected
    QColor accent, onAccent; ///< the one button that matters
    QColor event, eventGround, quote, quoteGround, claim, claimGround, photo, photoGround;
    QColor supported, disputed, refuted, misleading, uncheckable, open;

    static const Theme &of(ThemeKind kind);

    QColor kindColor(ItemKind item) const;
    QColor kindGround(ItemKind item) const;
    /// Colour of a verdict by its style key (see Verdict::style); open where the key is unknown.
    QColor verdictColor(const QString &style) const;
    /// A badge's ground for a person, the same on every run and in every theme but that Grey shows it grey; white
    /// letters have 4.5:1 on it.
    QColor personColor(Id person, const QString &name) const;
    /// A colour that is none of the theme's own, as the theme shows it: Grey shows all as greys.
    QColor shown(const QColor &color) const;
};

/// a with share (0 to 1) of b mixed in: a flat colour where a painter must not blend.
QColor mixed(const QColor &a, const QColor &b, double share);

/// Inter where it is installed, else the desktop's sans; px is in logical pixels, rounded to whole ones.
QFont interfaceFont(double px, QFont::Weight weight = QFont::Normal);
/// EB Garamond where it is installed, else the desktop's serif.
QFont readingFont(double px, QFont::Weight weight = QFont::Normal);

} // namespace dateline
