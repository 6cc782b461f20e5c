-- Schema version 1. One table per noun, `n` is the number in its ref (S1, E2 …).
-- What the recorder demands: every journalled table has a primary key, no
-- foreign key cascades, triggers only feed the search index. Lists that belong
-- to one record (chain, inputs, claims of a finding, blocks) are tables of their
-- own, so that a foreign key guards every ref.

-- ---- journalled: a change to any of these is an entry of the journal --------

CREATE TABLE "case" (
    n         INTEGER PRIMARY KEY CHECK (n = 1),
    id        TEXT NOT NULL CHECK (length(id) = 32),
    title     TEXT NOT NULL CHECK (title <> ''),
    question  TEXT,
    handling  TEXT NOT NULL CHECK (handling IN ('TLP:RED','TLP:AMBER+STRICT','TLP:AMBER','TLP:GREEN','TLP:CLEAR'))
) STRICT;

-- A protected source has no name here: it lives in `identity` alone, and
-- `commitment` is the salted hash that lets verify notice a change of it.
CREATE TABLE source (
    n          INTEGER PRIMARY KEY,
    kind       TEXT NOT NULL CHECK (kind IN ('person','outlet','organisation','government','instrument','dataset','rumour','unknown')),
    name       TEXT CHECK (name <> ''),
    protected  INTEGER NOT NULL CHECK (protected IN (0, 1)),
    code_name  TEXT UNIQUE CHECK (code_name <> ''),
    commitment TEXT,
    access     TEXT,
    handling   TEXT CHECK (handling IN ('TLP:RED','TLP:AMBER+STRICT','TLP:AMBER','TLP:GREEN','TLP:CLEAR')),
    CHECK (CASE protected WHEN 1 THEN name IS NULL AND code_name IS NOT NULL
                          ELSE name IS NOT NULL AND commitment IS NULL END)
) STRICT;

CREATE TABLE exhibit (
    n             INTEGER PRIMARY KEY,
    title         TEXT NOT NULL CHECK (title <> ''),
    file          TEXT,
    media_type    TEXT NOT NULL,
    sha256        TEXT NOT NULL CHECK (length(sha256) = 64),
    length        INTEGER CHECK (length >= 0),  -- null: the bytes are not held, only their hash
    publisher     INTEGER REFERENCES source,
    published     TEXT,
    url           TEXT,
    acquired_from TEXT,
    acquired_at   TEXT,
    notes         TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(notes)),  -- what the reader had to say
    handling      TEXT CHECK (handling IN ('TLP:RED','TLP:AMBER+STRICT','TLP:AMBER','TLP:GREEN','TLP:CLEAR'))
) STRICT;

CREATE TABLE layer (
    n        INTEGER PRIMARY KEY,
    exhibit  INTEGER NOT NULL REFERENCES exhibit,
    maker    TEXT NOT NULL,
    version  TEXT NOT NULL,
    options  TEXT NOT NULL,
    sha256   TEXT NOT NULL CHECK (length(sha256) = 64),  -- of the text in UTF-8, held as a blob
    length   INTEGER NOT NULL CHECK (length >= 0),       -- in code points
    pages    TEXT NOT NULL CHECK (json_valid(pages)),    -- [{"label":"1","start":0}, …], starts in code points
    language TEXT,
    handling TEXT CHECK (handling IN ('TLP:RED','TLP:AMBER+STRICT','TLP:AMBER','TLP:GREEN','TLP:CLEAR'))
) STRICT;

CREATE TABLE quote (
    n           INTEGER PRIMARY KEY,
    layer       INTEGER NOT NULL REFERENCES layer,
    exact       TEXT NOT NULL CHECK (exact <> ''),
    prefix      TEXT NOT NULL,
    suffix      TEXT NOT NULL,
    "start"     INTEGER NOT NULL CHECK ("start" >= 0),       -- code points, inclusive
    "end"       INTEGER NOT NULL CHECK ("end" > "start"),    -- code points, exclusive
    page        INTEGER CHECK (page >= 0),                   -- index of the page where it starts
    speaker     INTEGER REFERENCES source,
    basis       TEXT NOT NULL CHECK (basis IN ('observed','documented','inferred','told','unknown')),
    asserted    TEXT,
    translation TEXT,
    paraphrase  TEXT,
    handling    TEXT CHECK (handling IN ('TLP:RED','TLP:AMBER+STRICT','TLP:AMBER','TLP:GREEN','TLP:CLEAR'))
) STRICT;

-- The chain of a quote, from the first known teller (position 0) on.
CREATE TABLE teller (
    quote    INTEGER NOT NULL REFERENCES quote,
    position INTEGER NOT NULL CHECK (position >= 0),
    source   INTEGER NOT NULL REFERENCES source,
    PRIMARY KEY (quote, position)
) STRICT;

CREATE TABLE claim (
    n         INTEGER PRIMARY KEY,
    statement TEXT NOT NULL CHECK (statement <> ''),
    handling  TEXT CHECK (handling IN ('TLP:RED','TLP:AMBER+STRICT','TLP:AMBER','TLP:GREEN','TLP:CLEAR'))
) STRICT;

CREATE TABLE evidence (
    n         INTEGER PRIMARY KEY,
    claim     INTEGER NOT NULL REFERENCES claim,
    quote     INTEGER NOT NULL REFERENCES quote,
    direction TEXT NOT NULL CHECK (direction IN ('supports','disputes','context')),
    strength  TEXT CHECK (strength IN ('strong','moderate','weak')),
    why       TEXT,
    handling  TEXT CHECK (handling IN ('TLP:RED','TLP:AMBER+STRICT','TLP:AMBER','TLP:GREEN','TLP:CLEAR')),
    UNIQUE (claim, quote)
) STRICT;

-- A claimed quantity, or a computation (then `formula`, and its value is derived).
CREATE TABLE figure (
    n        INTEGER PRIMARY KEY,
    quote    INTEGER REFERENCES quote,
    claim    INTEGER REFERENCES claim,
    verbatim TEXT,
    measure  TEXT NOT NULL CHECK (measure <> ''),
    quantity TEXT CHECK (json_valid(quantity)),   -- the figure JSON of the case document, without its record keys
    formula  TEXT,
    handling TEXT CHECK (handling IN ('TLP:RED','TLP:AMBER+STRICT','TLP:AMBER','TLP:GREEN','TLP:CLEAR')),
    CHECK ((quantity IS NULL) <> (formula IS NULL)),
    CHECK (formula IS NULL OR (quote IS NULL AND verbatim IS NULL))
) STRICT;

CREATE TABLE input (
    figure INTEGER NOT NULL REFERENCES figure,
    source INTEGER NOT NULL REFERENCES figure,   -- the figure it rests on
    PRIMARY KEY (figure, source)
) STRICT;

CREATE TABLE rating (
    n       INTEGER PRIMARY KEY,
    source  INTEGER REFERENCES source,
    quote   INTEGER REFERENCES quote,
    scale   TEXT NOT NULL,
    version TEXT NOT NULL,
    value   TEXT NOT NULL,
    because TEXT NOT NULL CHECK (because <> ''),
    "by"    TEXT NOT NULL,
    "at"    TEXT NOT NULL,
    handling TEXT CHECK (handling IN ('TLP:RED','TLP:AMBER+STRICT','TLP:AMBER','TLP:GREEN','TLP:CLEAR')),
    CHECK ((source IS NULL) <> (quote IS NULL))
) STRICT;

CREATE TABLE dependence (
    n              INTEGER PRIMARY KEY,
    from_exhibit   INTEGER REFERENCES exhibit,
    from_quote     INTEGER REFERENCES quote,
    target_exhibit INTEGER REFERENCES exhibit,
    target_quote   INTEGER REFERENCES quote,
    type           TEXT NOT NULL CHECK (type IN ('republication','syndication','translation','paraphrase','cites','same-interviewee','same-author','same-institution','same-dataset','shared-interest','unknown')),
    why            TEXT,
    handling       TEXT CHECK (handling IN ('TLP:RED','TLP:AMBER+STRICT','TLP:AMBER','TLP:GREEN','TLP:CLEAR')),
    CHECK ((from_exhibit IS NULL) <> (from_quote IS NULL)),
    CHECK ((target_exhibit IS NULL) <> (target_quote IS NULL))
) STRICT;

CREATE TABLE exchange_rate (
    n        INTEGER PRIMARY KEY,
    "from"   TEXT NOT NULL,
    "to"     TEXT NOT NULL,
    value    TEXT NOT NULL,   -- exact rational, units of `to` for one of `from`
    date     TEXT NOT NULL,   -- EDTF
    kind     TEXT NOT NULL CHECK (kind IN ('spot','period-average','end-of-period','official','parallel','operational','index')),
    cited    INTEGER REFERENCES exhibit,
    why      TEXT,
    handling TEXT CHECK (handling IN ('TLP:RED','TLP:AMBER+STRICT','TLP:AMBER','TLP:GREEN','TLP:CLEAR'))
) STRICT;

CREATE TABLE finding (
    n          INTEGER PRIMARY KEY,
    statement  TEXT NOT NULL CHECK (statement <> ''),
    standard   TEXT,
    likelihood TEXT,
    confidence TEXT,
    handling   TEXT CHECK (handling IN ('TLP:RED','TLP:AMBER+STRICT','TLP:AMBER','TLP:GREEN','TLP:CLEAR'))
) STRICT;

CREATE TABLE finding_claim (
    finding  INTEGER NOT NULL REFERENCES finding,
    position INTEGER NOT NULL CHECK (position >= 0),
    claim    INTEGER NOT NULL REFERENCES claim,
    PRIMARY KEY (finding, position)
) STRICT;

CREATE TABLE dossier (
    n        INTEGER PRIMARY KEY,
    title    TEXT NOT NULL CHECK (title <> ''),
    handling TEXT CHECK (handling IN ('TLP:RED','TLP:AMBER+STRICT','TLP:AMBER','TLP:GREEN','TLP:CLEAR'))
) STRICT;

-- One row per block, because a changeset holds whole old and new values.
CREATE TABLE block (
    dossier  INTEGER NOT NULL REFERENCES dossier,
    position INTEGER NOT NULL CHECK (position >= 0),
    kind     TEXT NOT NULL CHECK (kind IN ('summary','prose','claim','figures','chart','sources','exhibits','chain','matrix','findings','statements','method')),
    content  TEXT NOT NULL CHECK (json_valid(content)),  -- the block's other keys
    PRIMARY KEY (dossier, position)
) STRICT;

CREATE INDEX layer_exhibit ON layer (exhibit);
CREATE INDEX quote_layer ON quote (layer);
CREATE INDEX teller_source ON teller (source);
CREATE INDEX evidence_quote ON evidence (quote);
CREATE INDEX figure_quote ON figure (quote);
CREATE INDEX figure_claim ON figure (claim);
CREATE INDEX input_source ON input (source);
CREATE INDEX rating_source ON rating (source);
CREATE INDEX rating_quote ON rating (quote);

-- ---- not journalled ---------------------------------------------------------

-- The last number given out per noun: undo must never hand a ref out again.
CREATE TABLE sequence (
    noun TEXT PRIMARY KEY,   -- letter of the noun
    last INTEGER NOT NULL CHECK (last >= 0)
) STRICT, WITHOUT ROWID;

-- Names of protected sources. No foreign key: the record may go before the name
-- does. Rewritten whole on every erasure.
CREATE TABLE identity (
    source  INTEGER PRIMARY KEY,
    salt    BLOB NOT NULL CHECK (length(salt) = 32),
    name    TEXT NOT NULL CHECK (name <> ''),
    aliases TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(aliases))
) STRICT;

-- While its chunks are still coming a blob is called `filling:` and 56 random
-- hexadecimal digits; it gets its hash for a name in the transaction of its last
-- chunk, so that a blob with a hash is always whole.
CREATE TABLE blob (
    id     INTEGER PRIMARY KEY,
    sha256 TEXT NOT NULL UNIQUE CHECK (length(sha256) = 64),
    length INTEGER NOT NULL CHECK (length >= 0)
) STRICT;

CREATE TABLE chunk (
    blob  INTEGER NOT NULL REFERENCES blob,
    n     INTEGER NOT NULL CHECK (n >= 0),
    bytes BLOB NOT NULL CHECK (length(bytes) BETWEEN 1 AND 262144),
    PRIMARY KEY (blob, n)
) STRICT;

CREATE TRIGGER chunk_is_write_once BEFORE UPDATE ON chunk
BEGIN SELECT RAISE(ABORT, 'chunk is write-once'); END;

CREATE TABLE journal (
    seq     INTEGER PRIMARY KEY,
    at      TEXT NOT NULL,
    actor   TEXT NOT NULL,
    kind    TEXT NOT NULL CHECK (kind IN ('change','undo','redo','event','migration','disposal')),
    label   TEXT NOT NULL,
    reason  TEXT,
    undoes  INTEGER,           -- the entry that this undo or redo answers
    batch   TEXT,              -- entries with the same batch are undone together
    changes BLOB,
    salt    BLOB,
    digest  BLOB NOT NULL CHECK (length(digest) = 32),
    prev    BLOB NOT NULL CHECK (length(prev) = 32),
    hash    BLOB NOT NULL CHECK (length(hash) = 32)
) STRICT;

-- Only a disposal may touch an entry, and only to blank what it holds.
CREATE TRIGGER journal_is_append_only BEFORE UPDATE ON journal
WHEN NOT (new.reason IS NULL AND new.changes IS NULL AND new.salt IS NULL
          AND new.seq = old.seq AND new.at = old.at AND new.actor = old.actor
          AND new.kind = old.kind AND new.label = old.label AND new.undoes IS old.undoes
          AND new.batch IS old.batch AND new.digest = old.digest
          AND new.prev = old.prev AND new.hash = old.hash)
BEGIN SELECT RAISE(ABORT, 'journal is append-only'); END;

CREATE TRIGGER journal_keeps_its_entries BEFORE DELETE ON journal
BEGIN SELECT RAISE(ABORT, 'journal is append-only'); END;

-- ---- derived: can be made again at any time ---------------------------------

-- What search finds: pieces of layers, and the words of records. Triggers feed
-- the words of records, so that undo and redo keep them right; the pieces of a
-- layer are cut by the program when a layer comes to life.
CREATE TABLE passage (
    id      INTEGER PRIMARY KEY,
    noun    TEXT NOT NULL,      -- letter of the record that the text belongs to
    n       INTEGER NOT NULL,
    part    INTEGER NOT NULL,   -- running number in a layer; in a dossier 0 for the title, else 1 + the block's position
    page    INTEGER,            -- index of the page, for a layer with pages
    "start" INTEGER NOT NULL,   -- code points into the layer; 0 for a record's words
    text    TEXT NOT NULL
) STRICT;

CREATE INDEX passage_of ON passage (noun, n, part);

CREATE VIRTUAL TABLE passage_index USING fts5(text, content='passage', content_rowid='id', tokenize='cjk');

CREATE TRIGGER passage_in AFTER INSERT ON passage
BEGIN INSERT INTO passage_index (rowid, text) VALUES (new.id, new.text); END;

CREATE TRIGGER passage_out AFTER DELETE ON passage
BEGIN INSERT INTO passage_index (passage_index, rowid, text) VALUES ('delete', old.id, old.text); END;

CREATE TRIGGER layer_out AFTER DELETE ON layer
BEGIN DELETE FROM passage WHERE noun = 'T' AND n = old.n; END;

CREATE TRIGGER source_in AFTER INSERT ON source
BEGIN INSERT INTO passage (noun, n, part, "start", text) SELECT 'S', new.n, 0, 0, words FROM (SELECT concat_ws(char(10), new.name, new.code_name, new.access) AS words) WHERE words <> ''; END;

CREATE TRIGGER source_anew AFTER UPDATE ON source
BEGIN DELETE FROM passage WHERE noun = 'S' AND n = old.n AND part = 0; INSERT INTO passage (noun, n, part, "start", text) SELECT 'S', new.n, 0, 0, words FROM (SELECT concat_ws(char(10), new.name, new.code_name, new.access) AS words) WHERE words <> ''; END;

CREATE TRIGGER source_out AFTER DELETE ON source
BEGIN DELETE FROM passage WHERE noun = 'S' AND n = old.n AND part = 0; END;

CREATE TRIGGER exhibit_in AFTER INSERT ON exhibit
BEGIN INSERT INTO passage (noun, n, part, "start", text) SELECT 'E', new.n, 0, 0, words FROM (SELECT concat_ws(char(10), new.title, new.file, new.url, new.acquired_from) AS words) WHERE words <> ''; END;

CREATE TRIGGER exhibit_anew AFTER UPDATE ON exhibit
BEGIN DELETE FROM passage WHERE noun = 'E' AND n = old.n AND part = 0; INSERT INTO passage (noun, n, part, "start", text) SELECT 'E', new.n, 0, 0, words FROM (SELECT concat_ws(char(10), new.title, new.file, new.url, new.acquired_from) AS words) WHERE words <> ''; END;

CREATE TRIGGER exhibit_out AFTER DELETE ON exhibit
BEGIN DELETE FROM passage WHERE noun = 'E' AND n = old.n AND part = 0; END;

CREATE TRIGGER quote_in AFTER INSERT ON quote
BEGIN INSERT INTO passage (noun, n, part, "start", text) SELECT 'Q', new.n, 0, 0, words FROM (SELECT concat_ws(char(10), new.exact, new.translation, new.paraphrase) AS words) WHERE words <> ''; END;

CREATE TRIGGER quote_anew AFTER UPDATE ON quote
BEGIN DELETE FROM passage WHERE noun = 'Q' AND n = old.n AND part = 0; INSERT INTO passage (noun, n, part, "start", text) SELECT 'Q', new.n, 0, 0, words FROM (SELECT concat_ws(char(10), new.exact, new.translation, new.paraphrase) AS words) WHERE words <> ''; END;

CREATE TRIGGER quote_out AFTER DELETE ON quote
BEGIN DELETE FROM passage WHERE noun = 'Q' AND n = old.n AND part = 0; END;

CREATE TRIGGER claim_in AFTER INSERT ON claim
BEGIN INSERT INTO passage (noun, n, part, "start", text) SELECT 'C', new.n, 0, 0, words FROM (SELECT concat_ws(char(10), new.statement) AS words) WHERE words <> ''; END;

CREATE TRIGGER claim_anew AFTER UPDATE ON claim
BEGIN DELETE FROM passage WHERE noun = 'C' AND n = old.n AND part = 0; INSERT INTO passage (noun, n, part, "start", text) SELECT 'C', new.n, 0, 0, words FROM (SELECT concat_ws(char(10), new.statement) AS words) WHERE words <> ''; END;

CREATE TRIGGER claim_out AFTER DELETE ON claim
BEGIN DELETE FROM passage WHERE noun = 'C' AND n = old.n AND part = 0; END;

CREATE TRIGGER evidence_in AFTER INSERT ON evidence
BEGIN INSERT INTO passage (noun, n, part, "start", text) SELECT 'L', new.n, 0, 0, words FROM (SELECT concat_ws(char(10), new.why) AS words) WHERE words <> ''; END;

CREATE TRIGGER evidence_anew AFTER UPDATE ON evidence
BEGIN DELETE FROM passage WHERE noun = 'L' AND n = old.n AND part = 0; INSERT INTO passage (noun, n, part, "start", text) SELECT 'L', new.n, 0, 0, words FROM (SELECT concat_ws(char(10), new.why) AS words) WHERE words <> ''; END;

CREATE TRIGGER evidence_out AFTER DELETE ON evidence
BEGIN DELETE FROM passage WHERE noun = 'L' AND n = old.n AND part = 0; END;

CREATE TRIGGER figure_in AFTER INSERT ON figure
BEGIN INSERT INTO passage (noun, n, part, "start", text) SELECT 'F', new.n, 0, 0, words FROM (SELECT concat_ws(char(10), new.measure, new.verbatim) AS words) WHERE words <> ''; END;

CREATE TRIGGER figure_anew AFTER UPDATE ON figure
BEGIN DELETE FROM passage WHERE noun = 'F' AND n = old.n AND part = 0; INSERT INTO passage (noun, n, part, "start", text) SELECT 'F', new.n, 0, 0, words FROM (SELECT concat_ws(char(10), new.measure, new.verbatim) AS words) WHERE words <> ''; END;

CREATE TRIGGER figure_out AFTER DELETE ON figure
BEGIN DELETE FROM passage WHERE noun = 'F' AND n = old.n AND part = 0; END;

CREATE TRIGGER rating_in AFTER INSERT ON rating
BEGIN INSERT INTO passage (noun, n, part, "start", text) SELECT 'R', new.n, 0, 0, words FROM (SELECT concat_ws(char(10), new.because) AS words) WHERE words <> ''; END;

CREATE TRIGGER rating_anew AFTER UPDATE ON rating
BEGIN DELETE FROM passage WHERE noun = 'R' AND n = old.n AND part = 0; INSERT INTO passage (noun, n, part, "start", text) SELECT 'R', new.n, 0, 0, words FROM (SELECT concat_ws(char(10), new.because) AS words) WHERE words <> ''; END;

CREATE TRIGGER rating_out AFTER DELETE ON rating
BEGIN DELETE FROM passage WHERE noun = 'R' AND n = old.n AND part = 0; END;

CREATE TRIGGER dependence_in AFTER INSERT ON dependence
BEGIN INSERT INTO passage (noun, n, part, "start", text) SELECT 'P', new.n, 0, 0, words FROM (SELECT concat_ws(char(10), new.why) AS words) WHERE words <> ''; END;

CREATE TRIGGER dependence_anew AFTER UPDATE ON dependence
BEGIN DELETE FROM passage WHERE noun = 'P' AND n = old.n AND part = 0; INSERT INTO passage (noun, n, part, "start", text) SELECT 'P', new.n, 0, 0, words FROM (SELECT concat_ws(char(10), new.why) AS words) WHERE words <> ''; END;

CREATE TRIGGER dependence_out AFTER DELETE ON dependence
BEGIN DELETE FROM passage WHERE noun = 'P' AND n = old.n AND part = 0; END;

CREATE TRIGGER exchange_rate_in AFTER INSERT ON exchange_rate
BEGIN INSERT INTO passage (noun, n, part, "start", text) SELECT 'X', new.n, 0, 0, words FROM (SELECT concat_ws(char(10), new.why) AS words) WHERE words <> ''; END;

CREATE TRIGGER exchange_rate_anew AFTER UPDATE ON exchange_rate
BEGIN DELETE FROM passage WHERE noun = 'X' AND n = old.n AND part = 0; INSERT INTO passage (noun, n, part, "start", text) SELECT 'X', new.n, 0, 0, words FROM (SELECT concat_ws(char(10), new.why) AS words) WHERE words <> ''; END;

CREATE TRIGGER exchange_rate_out AFTER DELETE ON exchange_rate
BEGIN DELETE FROM passage WHERE noun = 'X' AND n = old.n AND part = 0; END;

CREATE TRIGGER finding_in AFTER INSERT ON finding
BEGIN INSERT INTO passage (noun, n, part, "start", text) SELECT 'J', new.n, 0, 0, words FROM (SELECT concat_ws(char(10), new.statement) AS words) WHERE words <> ''; END;

CREATE TRIGGER finding_anew AFTER UPDATE ON finding
BEGIN DELETE FROM passage WHERE noun = 'J' AND n = old.n AND part = 0; INSERT INTO passage (noun, n, part, "start", text) SELECT 'J', new.n, 0, 0, words FROM (SELECT concat_ws(char(10), new.statement) AS words) WHERE words <> ''; END;

CREATE TRIGGER finding_out AFTER DELETE ON finding
BEGIN DELETE FROM passage WHERE noun = 'J' AND n = old.n AND part = 0; END;

CREATE TRIGGER dossier_in AFTER INSERT ON dossier
BEGIN INSERT INTO passage (noun, n, part, "start", text) SELECT 'D', new.n, 0, 0, words FROM (SELECT concat_ws(char(10), new.title) AS words) WHERE words <> ''; END;

CREATE TRIGGER dossier_anew AFTER UPDATE ON dossier
BEGIN DELETE FROM passage WHERE noun = 'D' AND n = old.n AND part = 0; INSERT INTO passage (noun, n, part, "start", text) SELECT 'D', new.n, 0, 0, words FROM (SELECT concat_ws(char(10), new.title) AS words) WHERE words <> ''; END;

CREATE TRIGGER dossier_out AFTER DELETE ON dossier
BEGIN DELETE FROM passage WHERE noun = 'D' AND n = old.n AND part = 0; END;

CREATE TRIGGER block_in AFTER INSERT ON block
BEGIN INSERT INTO passage (noun, n, part, "start", text) SELECT 'D', new.dossier, 1 + new.position, 0, words FROM (SELECT concat_ws(char(10), json_extract(new.content, '$.heading'), json_extract(new.content, '$.text')) AS words) WHERE words <> ''; END;

CREATE TRIGGER block_anew AFTER UPDATE ON block
BEGIN DELETE FROM passage WHERE noun = 'D' AND n = old.dossier AND part = 1 + old.position; INSERT INTO passage (noun, n, part, "start", text) SELECT 'D', new.dossier, 1 + new.position, 0, words FROM (SELECT concat_ws(char(10), json_extract(new.content, '$.heading'), json_extract(new.content, '$.text')) AS words) WHERE words <> ''; END;

CREATE TRIGGER block_out AFTER DELETE ON block
BEGIN DELETE FROM passage WHERE noun = 'D' AND n = old.dossier AND part = 1 + old.position; END;
