// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/render/PictureLegend.h"

#include "ui/render/AxisGlyphs.h"
#include "ui/render/BarGlyphs.h"
#include "ui/render/Glyphs.h"

#include <QCoreApplication>
#include <QPainter>

#include <algorithm>
#include <array>

namespace dateline {

using namespace Qt::StringLiterals;

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(PictureLegend)
};

using Mark = LegendEntry::Mark;

/// By Mark but Note; page units.
constexpr std::array<QSizeF, 13> markSizes{{
    {22, 12},
    {34, 12},
    {26, 12},
    {12, 12},
    {18, 18},
    {14, 14},
    {20, 14},
    {30, 14},
    {10, 16},
    {14, 16},
    {14, 16},
    {28, 4},
    {28, 12},
}};

struct DateWords {
    DateMark mark;
    const char *words;
};

constexpr std::array<DateWords, 7> dateWords{{
    {DateMark::Approximate, QT_TRANSLATE_NOOP("PictureLegend", "date approximate")},
    {DateMark::Uncertain, QT_TRANSLATE_NOOP("PictureLegend", "date uncertain")},
    {DateMark::UnknownDigits, QT_TRANSLATE_NOOP("PictureLegend", "date known in part")},
    {DateMark::OneOf, QT_TRANSLATE_NOOP("PictureLegend", "one of several dates")},
    {DateMark::Rival, QT_TRANSLATE_NOOP("PictureLegend", "another date of an event")},
    {DateMark::OpenStart, QT_TRANSLATE_NOOP("PictureLegend", "began at an unknown time")},
    {DateMark::OpenEnd, QT_TRANSLATE_NOOP("PictureLegend", "end open")},
}};

bool isBar(const TimelineBox &box)
{
    return box.shape == BoxShape::Bar || box.shape == BoxShape::Chip;
}

/// Gathers the entries of one layout.
class Legend {
public:
    Legend(const TimelineLayout &layout, const PictureContent &content)
        : m_boxes(layout.boxes)
        , m_content(content)
    {
        addEvents();
        addStatements();
        if (any([](const TimelineBox &box) { return box.shape == BoxShape::Thumbnail; }))
            add(Mark::Photo, Words::tr("photo"));
        if (any([](const TimelineBox &box) { return box.shape == BoxShape::More; }))
            add(Mark::More, Words::tr("further items, too close to show"));
        if (!layout.breaks.isEmpty())
            add(Mark::Break, Words::tr("time left out"));
        if (!layout.publications.isEmpty())
            add(Mark::Publication, Words::tr("source published"));
        if (layout.today)
            add(Mark::Today, Words::tr("today"));
        if (!layout.coverage.isEmpty())
            add(Mark::Coverage, Words::tr("sources behind it: none to 3 or more"));
        addDrafts();
    }

    QList<LegendEntry> entries() const { return m_entries; }

private:
    const QList<TimelineBox> &m_boxes;
    const PictureContent &m_content;
    QList<LegendEntry> m_entries;

    template <typename Test> bool any(Test test) const { return std::any_of(m_boxes.begin(), m_boxes.end(), test); }

    LegendEntry &add(Mark mark, const QString &words)
    {
        LegendEntry entry;
        entry.mark = mark;
        entry.words = words;
        entry.rect.setSize(markSizes.at(static_cast<size_t>(mark)));
        m_entries.append(entry);
        return m_entries.last();
    }

    void addEvents()
    {
        if (any([](const TimelineBox &box) { return isBar(box) && !box.edge.isEmpty() && !box.draft; }))
            add(Mark::Event, Words::tr("event"));
        const DateMarks within = DateMark::Within | DateMark::Before | DateMark::After;
        if (any([within](const TimelineBox &box) { return isBar(box) && (box.marks & within); }))
            add(Mark::Fade, Words::tr("date uncertain: somewhere in the fade"));
        if (any([](const TimelineBox &box) { return box.dashed; }))
            add(Mark::InferredBounds, Words::tr("undated, bounds inferred"));
        for (const auto &[mark, words] : dateWords) {
            if (any([mark](const TimelineBox &box) { return box.item != NoId && box.marks.testFlag(mark); }))
                add(Mark::DateSign, Words::tr(words)).dateMark = mark;
        }
    }

    /// Paper has no tooltips: each badge with its name, or what badges are where there are many.
    void addSpeakers()
    {
        constexpr qsizetype mostSpeakers = 12;
        QList<TimelineBox> speakers;
        for (const TimelineBox &box : m_boxes) {
            const auto isSame = [&box](const TimelineBox &other) {
                return other.person == box.person && other.personName == box.personName;
            };
            if (box.shape == BoxShape::Badge && std::none_of(speakers.begin(), speakers.end(), isSame))
                speakers.append(box);
        }
        const bool areNamed = std::none_of(speakers.begin(), speakers.end(),
                                           [](const TimelineBox &box) { return box.personName.isEmpty(); });
        if (speakers.size() > mostSpeakers || !areNamed) {
            add(Mark::Statement, Words::tr("statement, by speaker")).sample = speakers.first();
            return;
        }
        for (const TimelineBox &box : std::as_const(speakers)) {
            const bool isFirst = &box == &std::as_const(speakers).first();
            add(Mark::Statement, isFirst ? Words::tr("statement by %1").arg(box.personName) : box.personName).sample =
                box;
        }
    }

    void addStatements()
    {
        addSpeakers();
        QStringList seen;
        for (const Verdict &verdict : m_content.verdicts) {
            const auto claim = std::find_if(m_boxes.begin(), m_boxes.end(), [&verdict](const TimelineBox &box) {
                return box.shape == BoxShape::Diamond && box.verdictStyle == verdict.style;
            });
            if (claim == m_boxes.end() || seen.contains(verdict.style))
                continue;
            const QString name = verdict.name.toLower();
            add(Mark::Claim, seen.isEmpty() ? Words::tr("claim: %1").arg(name) : name).sample = *claim;
            seen.append(verdict.style);
        }
    }

    void addDrafts()
    {
        if (m_content.drafts == 1)
            add(Mark::Draft, Words::tr("1 draft, not reviewed"));
        else if (m_content.drafts > 1)
            add(Mark::Draft, Words::tr("%1 drafts, not reviewed").arg(m_content.drafts));
    }
};

void paintBreakSample(QPainter &painter, const QRectF &rect, const Theme &theme)
{
    painter.fillRect(rect, breakGround(theme));
    paintZigzag(painter, rect.adjusted(2.5, 0, -2.5, 0), theme);
}

void paintPublicationSample(QPainter &painter, const QRectF &rect, const Theme &theme)
{
    painter.setPen(publicationPen(theme));
    painter.drawLine(QPointF(rect.center().x(), rect.top()), QPointF(rect.center().x(), rect.bottom()));
}

void paintTodaySample(QPainter &painter, const QRectF &rect, const Theme &theme)
{
    constexpr double above = 4;
    const QPointF head(rect.center().x(), rect.top() + above);
    painter.setPen(QPen(theme.accent, 1, Qt::SolidLine, Qt::FlatCap));
    painter.drawLine(head, QPointF(head.x(), rect.bottom()));
    paintTodayHead(painter, head, theme);
}

void paintCoverageSample(QPainter &painter, const QRectF &rect, const Theme &theme)
{
    constexpr int steps = 4;
    const double width = rect.width() / steps;
    for (int sources = 0; sources < steps; ++sources)
        painter.fillRect(QRectF(rect.left() + sources * width, rect.top(), width, rect.height()),
                         coverageColor(sources, theme));
}

} // namespace

QList<LegendEntry> legendOf(const TimelineLayout &layout, const PictureContent &content)
{
    return Legend(layout, content).entries();
}

void paintLegendMark(QPainter &painter, const LegendEntry &entry, const Theme &theme)
{
    const QRectF &rect = entry.rect;
    const QRectF edge(rect.left(), rect.top(), 3, rect.height());
    switch (entry.mark) {
    case Mark::Event:
        return paintBar(painter, rect, edge, {}, theme);
    case Mark::Fade:
        return paintBar(painter, rect, {}, {.fadeStart = rect.width() / 2, .fadeEnd = rect.width() / 2}, theme);
    case Mark::InferredBounds:
        return paintBar(painter, rect, {}, {.dashed = true}, theme);
    case Mark::Draft:
        return paintBar(painter, rect, edge, {.draft = true}, theme);
    case Mark::DateSign:
        return paintDateMarks(painter, QRectF(rect.center() - QPointF(1.5, 1), QSizeF(4, 2)), entry.dateMark,
                              theme.event, theme);
    case Mark::Statement:
        return paintBadge(painter, rect, entry.sample.badge, entry.sample.person, entry.sample.personName, theme,
                          entry.sample.draft);
    case Mark::Claim:
        return paintVerdictMark(painter, rect, entry.sample.verdictStyle, theme, entry.sample.draft);
    case Mark::Photo:
        return paintPictureMark(painter, rect, NoId, theme);
    case Mark::More:
        return paintPill(painter, rect, u"+ n"_s, interfaceFont(10, QFont::DemiBold), theme.quoteGround, theme.quote);
    case Mark::Break:
        return paintBreakSample(painter, rect, theme);
    case Mark::Note:
        return;
    case Mark::Publication:
        return paintPublicationSample(painter, rect, theme);
    case Mark::Today:
        return paintTodaySample(painter, rect, theme);
    case Mark::Coverage:
        return paintCoverageSample(painter, rect, theme);
    }
}

} // namespace dateline
