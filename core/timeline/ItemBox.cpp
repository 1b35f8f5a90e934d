// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/timeline/ItemBox.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>

namespace dateline {

namespace {

constexpr double leastWidth = 3;
constexpr double edgeWidth = 3.5;
constexpr double widestEdge = 8; ///< A longer chip shows its extent by a line along its foot.
constexpr double barHeight = 24;
constexpr double barPadding = 10;
constexpr double longestBarLabel = 300;
constexpr double shortBar = 76; ///< How far a bar's words give way where there is little room.
constexpr double boundFade = 130; ///< How wide the fade towards a bound is at least.
constexpr double badgeSize = 25;
constexpr double diamondSize = 14;
constexpr double longestQuoteLabel = 220;
constexpr double longestClaimLabel = 190;
constexpr QSizeF thumbnailSize(64, 46);
constexpr double longestPhotoLabel = 150;
constexpr double dateHeight = 5;
constexpr double labelGap = 7;
constexpr double outsideLeft = 5; ///< How far a mark may stand out of the left end.
constexpr double intoUnit = 2; ///< Between the begin of a coarse date and the mark that stands in it.
constexpr double shortestLabel = 34; ///< Less room shows no words at all.
constexpr double morePadding = 24;
constexpr double moreHeight = 24;

/// Where an item's time lies, in the coordinates of one of the scale's mappings.
struct Extent {
    double from = 0;
    double to = 0;
    double sureFrom = 0;
    double sureTo = 0;

    double length() const { return to - from; }
};

template <typename Map> Extent extentOf(const TimelineItem &item, TimeRange story, const Map &map)
{
    const bool opensBefore = item.marks.testFlag(DateMark::OpenStart);
    const bool opensAfter = item.marks.testFlag(DateMark::OpenEnd);
    Extent extent{map(opensBefore ? std::min(item.from, story.from) : item.from),
                  map(opensAfter ? std::max(item.to, story.to) : item.to), map(item.sureFrom), map(item.sureTo)};
    const double middle = (extent.from + extent.to) / 2;
    if (opensAfter)
        extent.sureTo = std::max(extent.sureFrom, middle);
    if (opensBefore)
        extent.sureFrom = std::min(extent.sureTo, middle);
    return extent;
}

double labelWidth(const TimelineWords &words, double longest, const TextMeasure &measure)
{
    return std::min(longest, measure.width(words.label, TextStyle::Label));
}

bool fadesToBound(const TimelineItem &item)
{
    return item.marks.testAnyFlags(DateMark::Before | DateMark::After);
}

constexpr qsizetype mostWritten = 99'999; ///< Of more items their millions are written.

QString moreLabel(qsizetype count)
{
    return count > mostWritten ? QCoreApplication::translate("Timeline", "+ %1 M more", "millions")
                                     .arg(QLocale().toString(static_cast<double>(count) / 1e6, 'f', 1))
                               : QCoreApplication::translate("Timeline", "+ %1 more").arg(QLocale().toString(count));
}

/// Left and widths of an item's box, all but its row.
struct Span {
    double left = 0;
    double width = 0;
    double shortWidth = 0;
    double slack = 0;
};

Span barSpan(const TimelineItem &item, const TimelineWords &words, const Extent &extent, const TextMeasure &measure)
{
    const double chip = barPadding + labelWidth(words, longestBarLabel, measure) + barPadding;
    if (fadesToBound(item)) {
        const double width = std::max(chip, boundFade);
        return {item.marks.testFlag(DateMark::Before) ? extent.to - width : extent.from, width, width, 0};
    }
    const double length = std::max(edgeWidth, extent.length());
    return {extent.from, std::max(length, chip), std::max(length, std::min(chip, shortBar)), 0};
}

/// A mark of some size: centred on an exact moment, at the begin of a coarse one.
Span markSpan(const Extent &extent, double size, double labelled)
{
    const double room = extent.length() - intoUnit - size;
    if (extent.length() < size)
        return {(extent.from + extent.to - size) / 2, labelled, size, 0};
    return {extent.from + intoUnit, labelled, size, std::max(0.0, room)};
}

Span spanOf(const TimelineItem &item, const TimelineWords &words, const Extent &extent, const TextMeasure &measure)
{
    switch (item.kind) {
    case ItemKind::Quote:
        return markSpan(extent, badgeSize, badgeSize + labelGap + labelWidth(words, longestQuoteLabel, measure));
    case ItemKind::Claim:
        return markSpan(extent, diamondSize, diamondSize + labelGap + labelWidth(words, longestClaimLabel, measure));
    case ItemKind::Photo: {
        const double written = std::max(labelWidth(words, longestPhotoLabel, measure),
                                        measure.width(words.subLabel, TextStyle::SmallLabel));
        return markSpan(extent, thumbnailSize.width(), thumbnailSize.width() + labelGap + written);
    }
    case ItemKind::Event:
        break;
    }
    return barSpan(item, words, extent, measure);
}

/// Makes the box of one item.
class BoxMaker {
public:
    BoxMaker(const TimelineItem &item, const TimelineWords &words, const Placement &placement, RowPlace row,
             const TimeScale &scale, TimeRange story, const TextMeasure &measure)
        : m_item(item)
        , m_words(words)
        , m_row(row)
        , m_scale(scale)
        , m_exposedLeft(scale.left())
        , m_exposedRight(scale.right())
        , m_measure(measure)
        , m_extent(extentOf(item, story, [&scale](double time) { return scale.x(time); }))
        , m_span(spanOf(item, words, m_extent, measure))
    {
        m_left = m_span.left + placement.shift;
        m_width = m_span.width - placement.taken;
    }

    TimelineBox make()
    {
        if (m_left >= m_exposedRight || m_left + m_width <= m_exposedLeft)
            return {};
        m_box.item = m_item.id;
        m_box.kind = m_item.kind;
        m_box.draft = m_item.draft;
        m_box.marks = m_item.marks;
        m_box.dashed = m_item.marks.testFlag(DateMark::InferredBounds);
        m_box.badge = m_words.badge;
        m_box.person = m_words.person;
        m_box.personName = m_words.personName;
        m_box.verdictStyle = m_words.verdictStyle;
        switch (m_item.kind) {
        case ItemKind::Event:
            makeBar();
            break;
        case ItemKind::Quote:
            makeMark(BoxShape::Badge, {badgeSize, badgeSize});
            setLabel(m_box.body.right() + labelGap, m_left + m_width, m_row.top, m_row.height);
            break;
        case ItemKind::Claim:
            makeMark(BoxShape::Diamond, {diamondSize, diamondSize});
            setLabel(m_box.body.right() + labelGap, m_left + m_width, m_row.top, m_row.height);
            break;
        case ItemKind::Photo:
            makeMark(BoxShape::Thumbnail, thumbnailSize);
            setLabel(m_box.body.right() + labelGap, m_left + m_width, m_box.body.top() + 5, 18);
            setSubLabel();
            break;
        }
        m_box.rect = m_box.body.united(m_box.labelRect).united(m_box.subLabelRect);
        return isMarkOutside() ? TimelineBox() : m_box;
    }

private:
    const TimelineItem &m_item;
    const TimelineWords &m_words;
    RowPlace m_row;
    const TimeScale &m_scale;
    double m_exposedLeft;
    double m_exposedRight;
    const TextMeasure &m_measure;
    Extent m_extent;
    Span m_span;
    double m_left = 0;
    double m_width = 0;
    TimelineBox m_box;

    double cut(double x) const { return std::clamp(x, m_exposedLeft, m_exposedRight); }

    /// A mark cannot be cut: it goes when it would lie on the lanes' titles or halfway over the right end.
    bool isMarkOutside() const
    {
        return m_item.kind != ItemKind::Event
            && (m_box.body.left() < m_exposedLeft - outsideLeft || m_box.body.center().x() > m_exposedRight);
    }

    void makeMark(BoxShape shape, QSizeF size)
    {
        const double height = m_row.height * (shape == BoxShape::Thumbnail ? 2 : 1);
        m_box.shape = shape;
        m_box.body = QRectF(QPointF(m_left, m_row.top + (height - size.height()) / 2), size);
    }

    void makeBar()
    {
        const bool isFade = fadesToBound(m_item) || m_item.marks.testFlag(DateMark::Within);
        const double length = fadesToBound(m_item) ? m_width : std::max(edgeWidth, m_extent.length());
        m_box.shape = length >= m_width ? BoxShape::Bar : BoxShape::Chip;
        // What may have been says no more than its fade; what is known is as wide as its words.
        const double right = m_left + (isFade ? length : m_width);
        m_box.body = QRectF(QPointF(cut(m_left), m_row.top + (m_row.height - barHeight) / 2), QSizeF(0, barHeight));
        m_box.body.setRight(std::max(cut(right), m_box.body.left() + leastWidth));
        setFades(right);
        setEdge(length);
        setDates();
        setLabel(std::max(m_left, m_exposedLeft) + barPadding, m_left + m_width - barPadding / 2, m_box.body.top(),
                 barHeight);
    }

    void setFades(double right)
    {
        double start = m_extent.sureFrom - m_extent.from;
        double end = m_extent.to - m_extent.sureTo;
        if (fadesToBound(m_item)) {
            const bool isBefore = m_item.marks.testFlag(DateMark::Before);
            const double most = m_span.width;
            start = isBefore ? 0.75 * most : 0;
            end = isBefore ? 0 : 0.75 * most;
        }
        m_box.fadeStart = std::clamp(m_left + start - m_box.body.left(), 0.0, m_box.body.width());
        m_box.fadeEnd = std::clamp(m_box.body.right() - (right - end), 0.0, m_box.body.width() - m_box.fadeStart);
    }

    void setEdge(double length)
    {
        if (m_left < m_exposedLeft || m_box.fadeStart > 0 || m_box.dashed || fadesToBound(m_item))
            return;
        const bool isShortExtent = length <= widestEdge;
        m_box.edge = m_box.body;
        m_box.edge.setWidth(isShortExtent ? std::max(edgeWidth, length) : edgeWidth);
        if (m_box.shape == BoxShape::Chip && !isShortExtent) {
            m_box.extent = QRectF(m_left, m_box.body.bottom() - leastWidth, cut(m_left + length) - m_left, leastWidth);
        }
    }

    /// Each date of a list has a foot of its own.
    void setDates()
    {
        for (const TimeRange &date : m_words.dates) {
            const double from = cut(m_scale.x(date.from));
            const double to = std::max(cut(m_scale.x(date.to)), from + edgeWidth);
            if (m_scale.x(date.to) > m_exposedLeft && m_scale.x(date.from) < m_exposedRight)
                m_box.dates.append(QRectF(from, m_box.body.bottom() - dateHeight, to - from, dateHeight));
        }
    }

    void setLabel(double left, double right, double top, double height)
    {
        const double room = std::min(right, m_exposedRight) - left;
        if (left < m_exposedLeft || room < shortestLabel)
            return;
        m_box.label = m_measure.elided(m_words.label, TextStyle::Label, room);
        if (!m_box.label.isEmpty())
            m_box.labelRect = QRectF(left, top, m_measure.width(m_box.label, TextStyle::Label), height);
    }

    void setSubLabel()
    {
        const double width = m_measure.width(m_words.subLabel, TextStyle::SmallLabel);
        const QRectF rect(m_box.body.right() + labelGap, m_box.body.top() + 23, width, 16);
        if (m_words.subLabel.isEmpty() || rect.right() > m_left + m_width || rect.right() > m_exposedRight
            || rect.left() < m_exposedLeft)
            return;
        m_box.subLabel = m_words.subLabel;
        m_box.subLabelRect = rect;
    }
};

} // namespace

PackRequest requestFor(const TimelineItem &item, const TimelineWords &words, const TimeScale &scale, TimeRange story,
                       const TextMeasure &measure)
{
    const Extent extent = extentOf(item, story, [&scale](double time) { return scale.offset(time); });
    const Span span = spanOf(item, words, extent, measure);
    return {.left = span.left,
            .width = span.width,
            .shortWidth = span.shortWidth,
            .slack = span.slack,
            .rows = item.kind == ItemKind::Photo ? 2 : 1,
            .rank = item.rank,
            .keepsWords = item.rank >= RankOfImportance};
}

TimelineBox itemBox(const TimelineItem &item, const TimelineWords &words, const Placement &placement, RowPlace row,
                    const TimeScale &scale, TimeRange story, const TextMeasure &measure)
{
    return BoxMaker(item, words, placement, row, scale, story, measure).make();
}

double moreWidth(qsizetype items, const TextMeasure &measure)
{
    qsizetype widest = 9;
    while (widest < std::min(items, mostWritten))
        widest = 10 * widest + 9;
    return measure.width(moreLabel(widest), TextStyle::Label) + morePadding;
}

TimelineBox moreBox(double left, RowPlace row, qsizetype count, ItemKind kind, double most, const TimeScale &scale,
                    const TextMeasure &measure)
{
    const QString label = moreLabel(count);
    const double width = measure.width(label, TextStyle::Label) + morePadding;
    // Within the room that is kept for it, it stays in sight as long as it can.
    const double wanted = std::clamp(scale.left(), left, std::max(left, left + most - width));
    const double from = std::max(wanted, scale.left());
    const double to = std::min(wanted + width, scale.right());
    if (to - from < leastWidth)
        return {};
    TimelineBox box;
    box.shape = BoxShape::More;
    box.count = count;
    box.kind = kind;
    // A number that is cut off would be another number.
    box.label = width - (to - from) < morePadding / 2 ? label : QStringLiteral("+");
    box.body = QRectF(from, row.top + (row.height - moreHeight) / 2, to - from, moreHeight);
    box.labelRect = box.body;
    box.rect = box.body;
    return box;
}

} // namespace dateline
