-- SPDX-License-Identifier: GPL-3.0-or-later
-- The story, version 1. The first column of every table whose changes are recorded is the first of its primary key and
-- holds the row's id, or the id of the row it belongs to.

CREATE TABLE property (
    name TEXT NOT NULL PRIMARY KEY,
    value TEXT NOT NULL
) STRICT;

-- Texts and original bytes are kept by their SHA-256, are never updated and not recorded.
CREATE TABLE source_text (
    hash BLOB NOT NULL PRIMARY KEY CHECK (length(hash) = 32),
    text TEXT NOT NULL
) STRICT;

CREATE TABLE source_bytes (
    hash BLOB NOT NULL PRIMARY KEY CHECK (length(hash) = 32),
    bytes BLOB NOT NULL
) STRICT;

CREATE TABLE source (
    id INTEGER NOT NULL PRIMARY KEY,
    title TEXT NOT NULL,
    title_is_ours INTEGER NOT NULL CHECK (title_is_ours IN (0, 1)),
    publisher TEXT NOT NULL,
    byline TEXT NOT NULL,
    url TEXT NOT NULL,
    published TEXT NOT NULL,
    file_name TEXT NOT NULL,
    media_type TEXT NOT NULL,
    charset TEXT NOT NULL,
    language TEXT NOT NULL,
    text_hash BLOB NOT NULL REFERENCES source_text (hash),
    bytes_hash BLOB NOT NULL REFERENCES source_bytes (hash),
    imported_at INTEGER NOT NULL,
    note TEXT NOT NULL
) STRICT;

-- Offsets of blocks and passages count code points, end exclusive.
CREATE TABLE block (
    source INTEGER NOT NULL REFERENCES source (id),
    position INTEGER NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN
        ('title', 'byline', 'dateline', 'heading', 'paragraph', 'caption', 'credit', 'boilerplate')),
    "start" INTEGER NOT NULL CHECK ("start" >= 0),
    "end" INTEGER NOT NULL CHECK ("end" BETWEEN "start" AND 2147483647),
    PRIMARY KEY (source, position)
) STRICT;

CREATE TABLE person (
    id INTEGER NOT NULL PRIMARY KEY,
    kind TEXT NOT NULL CHECK (kind IN ('person', 'organisation', 'office', 'place')),
    name TEXT NOT NULL,
    role TEXT NOT NULL,
    note TEXT NOT NULL
) STRICT;

CREATE TABLE person_alias (
    person INTEGER NOT NULL REFERENCES person (id),
    position INTEGER NOT NULL,
    alias TEXT NOT NULL,
    PRIMARY KEY (person, position)
) STRICT;

CREATE TABLE tag (
    id INTEGER NOT NULL PRIMARY KEY,
    name TEXT NOT NULL
) STRICT;

-- A time is its EDTF value, empty where unknown, and its basis.
CREATE TABLE item (
    id INTEGER NOT NULL PRIMARY KEY,
    kind TEXT NOT NULL CHECK (kind IN ('event', 'quote', 'claim', 'photo')),
    draft INTEGER NOT NULL CHECK (draft IN (0, 1)),
    title TEXT NOT NULL,
    text TEXT NOT NULL,
    happened TEXT NOT NULL,
    happened_basis TEXT NOT NULL CHECK (happened_basis IN ('none', 'written', 'resolved', 'inferred', 'by hand')),
    happened_phrase TEXT NOT NULL,
    happened_reference TEXT NOT NULL,
    happened_rule TEXT NOT NULL,
    said TEXT NOT NULL,
    said_basis TEXT NOT NULL CHECK (said_basis IN ('none', 'written', 'resolved', 'inferred', 'by hand')),
    said_phrase TEXT NOT NULL,
    said_reference TEXT NOT NULL,
    said_rule TEXT NOT NULL,
    published TEXT NOT NULL,
    published_basis TEXT NOT NULL CHECK (published_basis IN ('none', 'written', 'resolved', 'inferred', 'by hand')),
    published_phrase TEXT NOT NULL,
    published_reference TEXT NOT NULL,
    published_rule TEXT NOT NULL,
    zone TEXT NOT NULL,
    speaker INTEGER REFERENCES person (id),
    speaker_inferred INTEGER NOT NULL CHECK (speaker_inferred IN (0, 1)),
    quote_kind TEXT NOT NULL CHECK (quote_kind IN ('direct', 'indirect', 'mixed')),
    cue TEXT NOT NULL,
    addressee TEXT NOT NULL,
    place TEXT NOT NULL,
    credit TEXT NOT NULL,
    note TEXT NOT NULL,
    importance INTEGER NOT NULL,
    confidence REAL NOT NULL,
    rule TEXT NOT NULL
) STRICT;
CREATE INDEX item_speaker ON item (speaker);

CREATE TABLE item_tag (
    item INTEGER NOT NULL REFERENCES item (id),
    position INTEGER NOT NULL,
    tag INTEGER NOT NULL REFERENCES tag (id),
    PRIMARY KEY (item, position)
) STRICT;
CREATE INDEX item_tag_tag ON item_tag (tag);

CREATE TABLE item_participant (
    item INTEGER NOT NULL REFERENCES item (id),
    position INTEGER NOT NULL,
    person INTEGER NOT NULL REFERENCES person (id),
    PRIMARY KEY (item, position)
) STRICT;
CREATE INDEX item_participant_person ON item_participant (person);

CREATE TABLE passage (
    id INTEGER NOT NULL PRIMARY KEY,
    item INTEGER NOT NULL REFERENCES item (id),
    source INTEGER NOT NULL REFERENCES source (id),
    role TEXT NOT NULL CHECK (role IN ('content', 'speaker', 'cue', 'time', 'credit', 'support')),
    "start" INTEGER NOT NULL CHECK ("start" >= 0),
    "end" INTEGER NOT NULL CHECK ("end" BETWEEN "start" AND 2147483647),
    words TEXT NOT NULL
) STRICT;
CREATE INDEX passage_item ON passage (item);
CREATE INDEX passage_source ON passage (source);

CREATE TABLE verdict (
    id INTEGER NOT NULL PRIMARY KEY,
    name TEXT NOT NULL,
    style TEXT NOT NULL,
    position INTEGER NOT NULL
) STRICT;

CREATE TABLE judgement (
    id INTEGER NOT NULL PRIMARY KEY,
    claim INTEGER NOT NULL REFERENCES item (id),
    verdict INTEGER NOT NULL REFERENCES verdict (id),
    reason TEXT NOT NULL,
    at INTEGER NOT NULL,
    author TEXT NOT NULL
) STRICT;
CREATE INDEX judgement_claim ON judgement (claim);
CREATE INDEX judgement_verdict ON judgement (verdict);

CREATE TABLE evidence (
    id INTEGER NOT NULL PRIMARY KEY,
    claim INTEGER NOT NULL REFERENCES item (id),
    kind TEXT NOT NULL CHECK (kind IN ('supports', 'contradicts', 'context')),
    passage INTEGER REFERENCES passage (id),
    item INTEGER REFERENCES item (id),
    note TEXT NOT NULL,
    CHECK ((passage IS NULL) <> (item IS NULL))
) STRICT;
CREATE INDEX evidence_claim ON evidence (claim);
CREATE INDEX evidence_passage ON evidence (passage);
CREATE INDEX evidence_item ON evidence (item);

CREATE TABLE item_link (
    id INTEGER NOT NULL PRIMARY KEY,
    kind TEXT NOT NULL CHECK (kind IN ('same event', 'same claim', 'repeats', 'contradicts', 'reports')),
    a INTEGER NOT NULL REFERENCES item (id),
    b INTEGER NOT NULL REFERENCES item (id)
) STRICT;
CREATE INDEX item_link_a ON item_link (a);
CREATE INDEX item_link_b ON item_link (b);

-- The history. It is written beside the rows it tells of, and not recorded itself.
CREATE TABLE change (
    sequence INTEGER NOT NULL PRIMARY KEY,
    label TEXT NOT NULL,
    author TEXT NOT NULL,
    at INTEGER NOT NULL,
    undone INTEGER NOT NULL CHECK (undone IN (0, 1))
) STRICT;

CREATE TABLE changeset (
    change INTEGER NOT NULL PRIMARY KEY REFERENCES change (sequence),
    schema_version INTEGER NOT NULL,
    row_count INTEGER NOT NULL,
    bytes BLOB NOT NULL,
    signature BLOB NOT NULL
) STRICT;

CREATE TABLE history (
    change INTEGER NOT NULL REFERENCES change (sequence),
    position INTEGER NOT NULL,
    item INTEGER,
    field TEXT NOT NULL,
    old TEXT NOT NULL,
    new TEXT NOT NULL,
    PRIMARY KEY (change, position)
) STRICT;
CREATE INDEX history_item ON history (item);

CREATE TABLE view_state (
    name TEXT NOT NULL PRIMARY KEY,
    value TEXT NOT NULL
) STRICT;

CREATE VIRTUAL TABLE search USING fts5 (
    title, text, note, speaker, words,
    tokenize = 'unicode61 remove_diacritics 2'
);
