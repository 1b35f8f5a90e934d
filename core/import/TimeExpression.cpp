// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/import/TimeExpression.h"

#include "core/reading/Finders.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QLocale>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace dateline {

namespace {

/// What decides how an expression is meant stands nearer than this, in characters.
constexpr qsizetype Reach = 1000;

QString translated(const char *text)
{
    return QCoreApplication::translate("Import", text);
}

} // namespace

TimeExpression::TimeExpression(const KnownSource &known, int start, int end)
    : m_language(known.source.language)
    , m_published(known.source.published)
{
    const CodePoints points(known.text);
    const auto holds = [&](const Block &block) { return block.start <= start && end <= block.end; };
    const auto block = std::find_if(known.blocks.begin(), known.blocks.end(), holds);
    Span around{0, known.text.size()};
    if (block != known.blocks.end()) {
        around = points.toUtf16(block->start, std::min(block->end, points.count()));
        m_kind = block->kind;
    }
    const Span expression = points.toUtf16(std::clamp(start, 0, points.count()), std::clamp(end, 0, points.count()));
    around.start = std::max(around.start, expression.start - Reach);
    around.end = std::min(around.end, expression.end + Reach);
    m_words = around.in(known.text).toString();
    m_span = {expression.start - around.start, expression.end - around.start};
}

std::optional<When> TimeExpression::from(QDate day) const
{
    const Result<When> reference = When::fromEdtf(day.toString(Qt::ISODate));
    if (!day.isValid() || !reference)
        return std::nullopt;
    // The day is that of publication, and the last that was named before.
    const QString lead = reference->edtf() + u'\n';
    const Span expression{m_span.start + lead.size(), m_span.end + lead.size()};
    const auto times = [&](const QString &text) {
        const QList<TextBlock> blocks{{{0, lead.size() - 1}, BlockKind::Paragraph, {}},
                                      {{lead.size(), text.size()}, m_kind, {}}};
        Document document = m_language.isEmpty() ? makeDocument(text, blocks) : makeDocument(text, blocks, m_language);
        document.published = *reference;
        return findTimes(document);
    };
    QString alone = lead + m_words;
    for (const TimeMention &other : times(alone)) {
        if (other.span.start >= lead.size() && !other.span.overlaps(expression))
            alone.replace(other.span.start, other.span.length(), QString(other.span.length(), u'x'));
    }
    for (const TimeMention &mention : times(alone)) {
        if (mention.span.overlaps(expression) && !mention.when.isNull())
            return mention.when;
    }
    return std::nullopt;
}

std::optional<Timing> TimeExpression::moved(const Timing &timing, QDate day) const
{
    const std::optional<When> now = from(day);
    if (!now)
        return std::nullopt;
    Timing moved = timing;
    moved.when = *now;
    if (const std::optional<When> before = from(QDate::fromString(timing.basis.reference, Qt::ISODate))) {
        QString edtf = timing.when.edtf();
        const Result<When> bounded = When::fromEdtf(edtf.replace(before->edtf(), now->edtf()));
        if (bounded && *bounded != timing.when)
            moved.when = *bounded;
    }
    moved.basis.reference = day.toString(Qt::ISODate);
    const QString words = QLocale::c().toString(day, u"dddd d MMMM yyyy"_s);
    moved.basis.rule = day == singleDay(m_published)
        ? translated("“%1” counted from publication on %2").arg(timing.basis.phrase, words)
        : translated("“%1” counted from %2, a day chosen by hand").arg(timing.basis.phrase, words);
    return moved;
}

QDate singleDay(const When &when)
{
    return when.edtf().size() == 10 ? QDate::fromString(when.edtf(), Qt::ISODate) : QDate();
}

} // namespace dateline
