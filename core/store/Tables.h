// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/story/StoryData.h"

#include <QByteArray>

#include <concepts>
#include <tuple>

namespace dateline {

/// A column's name: a stem, and a part where several columns hold one field ("happened", "_basis").
struct ColumnName {
    constexpr ColumnName(const char *name, const char *partOfIt = "")
        : stem(name)
        , part(partOfIt)
    {
    }
    QByteArray text() const { return QByteArray(stem) + part; }

    const char *stem;
    const char *part;
};

/// An id that points at another row; NoId is NULL in the file.
template <typename AnyId> struct Reference {
    AnyId &id;
};
template <typename AnyId> Reference(AnyId &) -> Reference<AnyId>; // Which clang does not find by itself.

/// A list of values of a row, kept in a table of its own: (owner, position, value).
struct ListTable {
    const char *name;
    const char *owner;
    const char *value;
};

/// How a kind of row lies in the file and in memory, told once for insert, update, select, history and announcement:
/// columns() shows a visitor each column with its value, the id first; lists() each list's table with its member;
/// owners() names the items that a row belongs to, index the reverse index they are the keys of.
template <typename Row> struct Table;

/// The kinds of row that have an id, parents before children.
using Rows = std::tuple<Source, Person, Tag, Verdict, Item, Passage, Judgement, Evidence, ItemLink>;

template <typename Row>
concept Listed = requires
{
    Table<Row>::lists([](const ListTable &, auto) {});
};

template <typename Row>
concept Owned = requires(const Row &row)
{
    {
        Table<Row>::owners(row)
        } -> std::same_as<QList<Id>>;
};

template <> struct Table<Source> {
    static constexpr const char *name = "source";
    static constexpr auto rows = &StoryData::sources;
    static void columns(auto &row, auto &&visit)
    {
        visit("id", row.id);
        visit("title", row.title);
        visit("title_is_ours", row.titleIsOurs);
        visit("publisher", row.publisher);
        visit("byline", row.byline);
        visit("url", row.url);
        visit("published", row.published);
        visit("file_name", row.fileName);
        visit("media_type", row.mediaType);
        visit("charset", row.charset);
        visit("language", row.language);
        visit("text_hash", row.textHash);
        visit("bytes_hash", row.bytesHash);
        visit("imported_at", row.importedAt);
        visit("note", row.note);
    }
};

template <> struct Table<Person> {
    static constexpr const char *name = "person";
    static constexpr auto rows = &StoryData::persons;
    static void columns(auto &row, auto &&visit)
    {
        visit("id", row.id);
        visit("kind", row.kind);
        visit("name", row.name);
        visit("role", row.role);
        visit("note", row.note);
    }
    static void lists(auto &&visit) { visit(ListTable{"person_alias", "person", "alias"}, &Person::aliases); }
};

template <> struct Table<Tag> {
    static constexpr const char *name = "tag";
    static constexpr auto rows = &StoryData::tags;
    static void columns(auto &row, auto &&visit)
    {
        visit("id", row.id);
        visit("name", row.name);
    }
};

template <> struct Table<Verdict> {
    static constexpr const char *name = "verdict";
    static constexpr auto rows = &StoryData::verdicts;
    static void columns(auto &row, auto &&visit)
    {
        visit("id", row.id);
        visit("name", row.name);
        visit("style", row.style);
        visit("position", row.order);
    }
};

template <> struct Table<Item> {
    static constexpr const char *name = "item";
    static constexpr auto rows = &StoryData::items;
    static void columns(auto &row, auto &&visit)
    {
        visit("id", row.id);
        visit("kind", row.kind);
        visit("draft", row.draft);
        visit("title", row.title);
        visit("text", row.text);
        timing("happened", row.happened, visit);
        timing("said", row.said, visit);
        timing("published", row.published, visit);
        visit("zone", row.zone);
        visit("speaker", Reference{row.speaker});
        visit("speaker_inferred", row.speakerInferred);
        visit("quote_kind", row.quoteKind);
        visit("cue", row.cue);
        visit("addressee", row.addressee);
        visit("place", row.place);
        visit("credit", row.credit);
        visit("note", row.note);
        visit("importance", row.importance);
        visit("confidence", row.confidence);
        visit("rule", row.rule);
    }
    static void lists(auto &&visit)
    {
        visit(ListTable{"item_tag", "item", "tag"}, &Item::tags);
        visit(ListTable{"item_participant", "item", "person"}, &Item::participants);
    }

private:
    static void timing(const char *stem, auto &timing, auto &&visit)
    {
        visit(stem, timing.when);
        visit({stem, "_basis"}, timing.basis.kind);
        visit({stem, "_phrase"}, timing.basis.phrase);
        visit({stem, "_reference"}, timing.basis.reference);
        visit({stem, "_rule"}, timing.basis.rule);
    }
};

template <> struct Table<Passage> {
    static constexpr const char *name = "passage";
    static constexpr auto rows = &StoryData::passages;
    static constexpr auto index = &StoryData::passagesByItem;
    static QList<Id> owners(const Passage &row) { return {row.item}; }
    static void columns(auto &row, auto &&visit)
    {
        visit("id", row.id);
        visit("item", row.item);
        visit("source", row.source);
        visit("role", row.role);
        visit("start", row.start);
        visit("end", row.end);
        visit("words", row.words);
    }
};

template <> struct Table<Judgement> {
    static constexpr const char *name = "judgement";
    static constexpr auto rows = &StoryData::judgements;
    static constexpr auto index = &StoryData::judgementsByClaim;
    static QList<Id> owners(const Judgement &row) { return {row.claim}; }
    static void columns(auto &row, auto &&visit)
    {
        visit("id", row.id);
        visit("claim", row.claim);
        visit("verdict", row.verdict);
        visit("reason", row.reason);
        visit("at", row.at);
        visit("author", row.author);
    }
};

template <> struct Table<Evidence> {
    static constexpr const char *name = "evidence";
    static constexpr auto rows = &StoryData::evidence;
    static constexpr auto index = &StoryData::evidenceByClaim;
    static QList<Id> owners(const Evidence &row) { return {row.claim}; }
    static void columns(auto &row, auto &&visit)
    {
        visit("id", row.id);
        visit("claim", row.claim);
        visit("kind", row.kind);
        visit("passage", Reference{row.passage});
        visit("item", Reference{row.item});
        visit("note", row.note);
    }
};

template <> struct Table<ItemLink> {
    static constexpr const char *name = "item_link";
    static constexpr auto rows = &StoryData::links;
    static constexpr auto index = &StoryData::linksByItem;
    static QList<Id> owners(const ItemLink &row) { return {row.a, row.b}; }
    static void columns(auto &row, auto &&visit)
    {
        visit("id", row.id);
        visit("kind", row.kind);
        visit("a", row.a);
        visit("b", row.b);
    }
};

} // namespace dateline
