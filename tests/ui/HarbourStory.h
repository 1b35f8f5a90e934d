// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/text/CodePoints.h"
#include "tests/core/story/StoryFixture.h"
#include "ui/models/Workspace.h"

namespace dateline::test {

/// A workspace on a real story with one readable source and an item of every kind, for tests of the window's parts.
class HarbourStory {
    StoryFixture m_files; // The folder outlives the story in it.

public:
    HarbourStory()
    {
        std::unique_ptr<Story> story = m_files.create();
        const Result<void> filled = story->edit(QStringLiteral("Fill"), [this](Edit &edit) {
            addSource(edit);
            addItems(edit);
            return Result<void>();
        });
        if (!filled)
            qFatal("%s", qPrintable(filled.error().sentence + filled.error().detail));
        workspace.setStory(std::move(story));
    }

    Workspace workspace;
    QString text;
    Id source = NoId;
    Id mara = NoId;
    Id event = NoId;
    Id quote = NoId;
    Id secondQuote = NoId; ///< A draft whose speaker the text calls "she".
    Id claim = NoId;
    Id photo = NoId;

    const StoryData &data() const { return workspace.story()->data(); }
    Item item(Id id) const { return data().items.value(id); }
    /// Where words stand in the text, in UTF-16 units.
    Span span(const QString &words) const
    {
        const qsizetype at = text.indexOf(words);
        return {at, at + words.size()};
    }
    Verdict verdict(const QString &style) const
    {
        for (const Verdict &each : data().verdicts) {
            if (each.style == style)
                return each;
        }
        return {};
    }

private:
    void addSource(Edit &edit)
    {
        QList<Block> blocks;
        const auto add = [&](BlockKind kind, const QString &words) {
            const int start = CodePoints(text).count();
            text += words + QLatin1Char('\n');
            blocks.append({kind, start, start + CodePoints(words).count()});
        };
        add(BlockKind::Title, QStringLiteral("Harbour closes as storm nears"));
        add(BlockKind::Paragraph,
            QStringLiteral("The harbour of Lindvik closed on Monday, 4 March 2024, \U0001F6A2 after "
                           "two days of wind."));
        add(BlockKind::Paragraph,
            QStringLiteral(
                "“No ferry will leave before the wind turns,” Mara Lind, the harbour master, told the Lindvik "
                "Post. “We have seen worse,” she said."));
        add(BlockKind::Caption, QStringLiteral("Waves break over the pier of Lindvik on 4 March 2024."));
        add(BlockKind::Credit, QStringLiteral("Olaf Berg | Lindvik Post"));
        add(BlockKind::Heading, QStringLiteral("What the wind cost"));
        add(BlockKind::Paragraph,
            QStringLiteral("The storm reportedly cost the town two million crowns, more than any before it."));
        Source row;
        row.title = QStringLiteral("Harbour closes as storm nears");
        row.publisher = QStringLiteral("Lindvik Post");
        row.published = *When::fromEdtf(u"2024-03-05");
        source = *edit.addSource(row, text, blocks, text.toUtf8());
        Person person;
        person.name = QStringLiteral("Mara Lind");
        person.role = QStringLiteral("harbour master");
        mara = *edit.put(person);
    }

    void addItems(Edit &edit)
    {
        const Timing monday{*When::fromEdtf(u"2024-03-04"), {BasisKind::Written, QStringLiteral("Monday"), {}, {}}};
        Item row;
        row.title = QStringLiteral("Harbour closes");
        row.happened = monday;
        event = put(edit, row, QStringLiteral("The harbour of Lindvik closed on Monday, 4 March 2024"));
        tie(edit, event, PassageRole::Time, QStringLiteral("Monday, 4 March 2024"));

        row = {};
        row.kind = ItemKind::Quote;
        row.text = QStringLiteral("“No ferry will leave before the wind turns,”");
        row.said = monday;
        row.speaker = mara;
        row.cue = QStringLiteral("told");
        row.addressee = QStringLiteral("the Lindvik Post");
        quote = put(edit, row, row.text);
        tie(edit, quote, PassageRole::Speaker, QStringLiteral("Mara Lind"));
        row.text = QStringLiteral("“We have seen worse,”");
        row.cue = QStringLiteral("said");
        row.addressee.clear();
        row.draft = true;
        row.confidence = 0.8;
        row.rule = QStringLiteral("words between quotation marks");
        secondQuote = put(edit, row, row.text);
        tie(edit, secondQuote, PassageRole::Speaker, QStringLiteral("she"));

        row = {};
        row.kind = ItemKind::Claim;
        row.title = QStringLiteral("Two million crowns");
        row.text = QStringLiteral("The storm cost the town two million crowns");
        row.said = {*When::fromEdtf(u"2024-03-05"), {BasisKind::Written, {}, {}, {}}};
        claim = put(edit, row, QStringLiteral("cost the town two million crowns"));

        row = {};
        row.kind = ItemKind::Photo;
        row.title = QStringLiteral("Waves at Lindvik");
        row.text = QStringLiteral("Waves break over the pier of Lindvik on 4 March 2024.");
        row.happened = monday;
        row.credit = QStringLiteral("Olaf Berg | Lindvik Post");
        photo = put(edit, row, row.text);
    }

    Id put(Edit &edit, const Item &row, const QString &words)
    {
        const Id id = *edit.put(row);
        tie(edit, id, PassageRole::Content, words);
        return id;
    }

    void tie(Edit &edit, Id item, PassageRole role, const QString &words)
    {
        const CodePoints points(text);
        const Span at = span(words);
        const Result<Id> tied =
            edit.put(Passage{NoId, item, source, role, points.fromUtf16(at.start), points.fromUtf16(at.end), words});
        if (!tied)
            qFatal("%s", qPrintable(tied.error().sentence + tied.error().detail));
    }
};

} // namespace dateline::test
