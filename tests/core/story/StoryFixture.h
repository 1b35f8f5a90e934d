// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/story/Story.h"
#include "tests/support/TestMain.h"

#include <QFile>
#include <QTemporaryDir>

namespace dateline::test {

/// A folder of its own with stories in it, and what most tests of a story need.
class StoryFixture {
public:
    QString path(const QString &name = QStringLiteral("story.dateline")) const { return m_folder.filePath(name); }

    Story::Options options() const
    {
        Story::Options options;
        options.author = QStringLiteral("Ada");
        options.key = QByteArray(32, 'k');
        options.clock = [this] { return now; };
        return options;
    }

    std::unique_ptr<Story> create(const QString &name = QStringLiteral("story.dateline")) const
    {
        return take(Story::create(path(name), QStringLiteral("The ferry"), options()));
    }
    std::unique_ptr<Story> open(const QString &name = QStringLiteral("story.dateline")) const
    {
        return take(Story::open(path(name), options()));
    }

    qint64 now = 1'700'000'000'000;

    static std::unique_ptr<Story> take(Result<std::unique_ptr<Story>> story)
    {
        return story ? std::move(*story) : nullptr;
    }

private:
    QTemporaryDir m_folder;
};

inline QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

inline void write(const QString &path, const QByteArray &content)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(content), content.size());
}

/// The ids of a small story with one row of every kind.
struct Filled {
    Id source = NoId;
    Id person = NoId;
    Id tag = NoId;
    Id event = NoId;
    Id quote = NoId;
    Id claim = NoId;
    Id passage = NoId; ///< The quote's.
    Id support = NoId; ///< The claim's, evidence.
    Id judgement = NoId;
    Id evidence = NoId;
    Id link = NoId;
};

inline const QString ferryText =
    QStringLiteral("Ferry stops\nThe ferry stopped on Monday, \U0001F6A2 said Mara Lind.\n");

/// Fills a story in one change.
inline Result<Filled> fill(Story &story)
{
    Filled ids;
    const Result<void> done = story.edit(QStringLiteral("Fill"), [&ids](Edit &edit) -> Result<void> {
        // What fails leaves NoId; what needs it fails in turn.
        const auto keep = [](Id &id, const Result<Id> &put) { id = put ? *put : NoId; };
        Source source;
        source.title = QStringLiteral("Ferry stops");
        keep(ids.source,
             edit.addSource(source, ferryText, {{BlockKind::Title, 0, 11}, {BlockKind::Paragraph, 12, 58}},
                            ferryText.toUtf8()));
        keep(ids.person,
             edit.put(Person{NoId,
                             PersonKind::Person,
                             QStringLiteral("Mara Lind"),
                             QStringLiteral("harbour master"),
                             {QStringLiteral("Lind")},
                             {}}));
        keep(ids.tag, edit.put(Tag{NoId, QStringLiteral("harbour")}));
        Item event;
        event.title = QStringLiteral("Ferry stops");
        event.participants = {ids.person};
        keep(ids.event, edit.put(event));
        Item quote;
        quote.kind = ItemKind::Quote;
        quote.draft = true;
        quote.confidence = 0.85;
        quote.text = QStringLiteral("The ferry stopped on Monday");
        quote.speaker = ids.person;
        quote.tags = {ids.tag};
        keep(ids.quote, edit.put(quote));
        Item claim;
        claim.kind = ItemKind::Claim;
        claim.title = QStringLiteral("It stopped on Monday");
        keep(ids.claim, edit.put(claim));
        keep(ids.passage,
             edit.put(Passage{NoId, ids.quote, ids.source, PassageRole::Content, 12, 39,
                              QStringLiteral("The ferry stopped on Monday")}));
        keep(ids.support,
             edit.put(Passage{NoId, ids.claim, ids.source, PassageRole::Support, 48, 57, QStringLiteral("Mara Lind")}));
        keep(ids.judgement, edit.put(Judgement{NoId, ids.claim, 1, QStringLiteral("The log says so"), 0, {}}));
        keep(ids.evidence,
             edit.put(Evidence{NoId, ids.claim, EvidenceKind::Supports, ids.support, NoId, QStringLiteral("log")}));
        keep(ids.link, edit.put(ItemLink{NoId, LinkKind::Reports, ids.event, ids.quote}));
        return ids.source && ids.passage && ids.support && ids.judgement && ids.evidence && ids.link
            ? Result<void>()
            : Error{QStringLiteral("the story cannot be filled"), {}};
    });
    return done ? Result<Filled>(ids) : done.error();
}

/// Everything there is in a story, to compare.
inline bool sameData(const StoryData &a, const StoryData &b)
{
    return a.title == b.title && a.sources == b.sources && a.items == b.items && a.passages == b.passages
        && a.persons == b.persons && a.tags == b.tags && a.verdicts == b.verdicts && a.judgements == b.judgements
        && a.evidence == b.evidence && a.links == b.links && a.properties == b.properties
        && a.passagesByItem == b.passagesByItem && a.judgementsByClaim == b.judgementsByClaim
        && a.evidenceByClaim == b.evidenceByClaim && a.linksByItem == b.linksByItem;
}

} // namespace dateline::test
