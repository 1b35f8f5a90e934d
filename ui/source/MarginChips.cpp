// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/source/MarginChips.h"

#include "core/time/WhenText.h"
#include "ui/models/ItemWords.h"
#include "ui/render/Glyphs.h"
#include "ui/render/Theme.h"

#include <QCoreApplication>
#include <QFontMetricsF>
#include <QPainter>

namespace dateline {

using namespace Qt::StringLiterals;

namespace {

constexpr double ChipHeight = 28;
constexpr double ChipGap = 6;
constexpr double GlyphSize = 20;

struct Words {
    Q_DECLARE_TR_FUNCTIONS(MarginChips)
};

QString lastName(const StoryData &story, const Item &item)
{
    return story.persons.value(item.speaker).name.section(u' ', -1);
}

/// "“he” → Hess" where the text names the speaker by other words than the person's names; empty where it does not.
QString resolvedSpeaker(const StoryData &story, const Item &item)
{
    const QString name = lastName(story, item);
    if (const QString mention = otherMention(story, item); !mention.isEmpty())
        return u"“%1” → %2"_s.arg(beginningOf(mention, 16), name);
    return item.speakerInferred && !name.isEmpty() ? u"→ "_s + name : QString();
}

void paintGlyph(QPainter &painter, const QRectF &square, const StoryData &story, const Item &item, const Theme &theme)
{
    const QRectF small(square.center() - QPointF(6, 6), QSizeF(12, 12));
    switch (item.kind) {
    case ItemKind::Quote: {
        const Person person = story.persons.value(item.speaker);
        const QString initials = person.id == NoId ? u"?"_s : person.initials();
        paintBadge(painter, square, initials, person.id, person.name, theme, item.draft);
        break;
    }
    case ItemKind::Claim:
        paintVerdictMark(painter, square.adjusted(3, 3, -3, -3), story.verdictOf(item.id).style, theme, item.draft);
        break;
    case ItemKind::Event:
    case ItemKind::Photo:
        paintKindMark(painter, small, item.kind, theme, item.draft);
        break;
    }
}

} // namespace

QList<MarginChip> layoutChips(const PageLayout &page, const SourceMarks &marks, double left, double width)
{
    QList<MarginChip> chips;
    double free = 0;
    for (const Id item : marks.itemsInOrder()) {
        const double y = std::max(free, page.topOf(marks.mainOf(item).span.start));
        chips.append({item, QRectF(left, y, width, ChipHeight)});
        free = y + ChipHeight + ChipGap;
    }
    return chips;
}

ChipWords chipWords(const StoryData &story, const Item &item)
{
    QString rest;
    if (item.kind == ItemKind::Claim)
        rest = story.verdictOf(item.id).name;
    else if (item.kind == ItemKind::Quote)
        rest = resolvedSpeaker(story, item);
    if (rest.isEmpty() && item.kind == ItemKind::Quote && item.placing().when.needsPlacing())
        rest = lastName(story, item);
    if (rest.isEmpty())
        rest = displayWhenShort(item.placing().when);
    return {kindTitle(item.kind), rest.isEmpty() ? Words::tr("no date") : rest};
}

void paintChip(QPainter &painter, const MarginChip &chip, const StoryData &story, const Theme &theme, Standing standing)
{
    const Item item = story.items.value(chip.item);
    const bool selected = standing == Standing::Selected;
    const bool quiet = standing == Standing::Plain && !item.draft;
    QPen outline(selected ? theme.selectionLine : quiet ? theme.line : theme.softInk, 1);
    if (standing == Standing::Focused)
        outline = QPen(theme.accent, 2);
    if (item.draft)
        outline.setDashPattern({3, 2.5});
    painter.setPen(outline);
    painter.setBrush(selected ? theme.selection : item.draft ? theme.paper : theme.panel);
    painter.drawRoundedRect(chip.rect.adjusted(0.5, 0.5, -0.5, -0.5), 6, 6);

    const QRectF glyph(chip.rect.left() + 7, chip.rect.center().y() - GlyphSize / 2, GlyphSize, GlyphSize);
    paintGlyph(painter, glyph, story, item, theme);

    const ChipWords words = chipWords(story, item);
    const QFont bold = interfaceFont(12, QFont::DemiBold);
    const QFont plain = interfaceFont(12);
    const double baseline = chip.rect.center().y() + QFontMetricsF(plain).capHeight() / 2;
    double x = glyph.right() + 6;
    painter.setPen(theme.ink);
    painter.setFont(bold);
    painter.drawText(QPointF(x, baseline), words.kind);
    x += QFontMetricsF(bold).horizontalAdvance(words.kind);
    painter.setFont(plain);
    const QFontMetricsF metrics(plain);
    painter.drawText(QPointF(x, baseline),
                     metrics.elidedText(u" · "_s + words.rest, Qt::ElideRight, chip.rect.right() - 7 - x));
}

} // namespace dateline
