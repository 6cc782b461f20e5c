-- Schema version 3. What a reviewer asks of a record: when it happened, under
-- which element of a rule it stands, what it assumes, what is held against it,
-- and how far a finding reaches. These lists name no other record, so that no
-- foreign key is theirs to guard, and stand as JSON in the record they are about.

ALTER TABLE claim ADD COLUMN occurred TEXT CHECK (occurred <> '');             -- EDTF: when what is claimed happened
ALTER TABLE claim ADD COLUMN elements TEXT CHECK (json_valid(elements));       -- [{"list","version","element","why"}, …]
ALTER TABLE claim ADD COLUMN assumptions TEXT CHECK (json_valid(assumptions)); -- [{"statement","why","failure","change","confidence"}, …]
ALTER TABLE claim ADD COLUMN challenges TEXT CHECK (json_valid(challenges));   -- [{"kind","statement","answer"}, …]

ALTER TABLE evidence ADD COLUMN elements TEXT CHECK (json_valid(elements));
ALTER TABLE evidence ADD COLUMN challenges TEXT CHECK (json_valid(challenges));

ALTER TABLE finding ADD COLUMN scope TEXT CHECK (scope <> '');                 -- what it covers, and what it does not
ALTER TABLE finding ADD COLUMN contrary TEXT CHECK (contrary <> '');           -- the strongest evidence against it
ALTER TABLE finding ADD COLUMN would_change TEXT CHECK (would_change <> '');   -- what would change it
ALTER TABLE finding ADD COLUMN elements TEXT CHECK (json_valid(elements));     -- as above, with "status"
ALTER TABLE finding ADD COLUMN assumptions TEXT CHECK (json_valid(assumptions));
ALTER TABLE finding ADD COLUMN challenges TEXT CHECK (json_valid(challenges));

-- An assumption: a figure that nobody in the case stated, put in by us, with its
-- reason. A tolerance is one of these: how far two figures of its measure may lie
-- apart and still count as agreeing.
ALTER TABLE figure ADD COLUMN assumed TEXT CHECK (assumed IS NULL OR (assumed IN ('estimate','convention','tolerance') AND quote IS NULL AND verbatim IS NULL AND formula IS NULL));
ALTER TABLE figure ADD COLUMN because TEXT CHECK ((because IS NULL) = (assumed IS NULL) AND because IS NOT '');

-- Lists of elements that a user made. A version is written once, as with scales.
CREATE TABLE element_list (
    n       INTEGER PRIMARY KEY,
    id      TEXT NOT NULL CHECK (id <> ''),
    version TEXT NOT NULL CHECK (version <> ''),
    content TEXT NOT NULL CHECK (json_valid(content)),  -- the list as `assets/elements` spells them
    UNIQUE (id, version)
) STRICT;

-- The same table with four more kinds of block. No trigger runs while its rows
-- move, so that search keeps what it has.
CREATE TEMP TABLE moved AS SELECT dossier, position, kind, content FROM block;
DROP TABLE block;

CREATE TABLE block (
    dossier  INTEGER NOT NULL REFERENCES dossier,
    position INTEGER NOT NULL CHECK (position >= 0),
    kind     TEXT NOT NULL CHECK (kind IN ('summary','prose','claim','figures','chart','sources','exhibits','chain','matrix','findings','statements','method','elements','timeline','assumptions','hypotheses')),
    content  TEXT NOT NULL CHECK (json_valid(content)),  -- the block's other keys
    PRIMARY KEY (dossier, position)
) STRICT;

INSERT INTO block (dossier, position, kind, content) SELECT dossier, position, kind, content FROM moved;
DROP TABLE moved;

CREATE TRIGGER block_in AFTER INSERT ON block
BEGIN INSERT INTO passage (noun, n, part, "start", text) SELECT 'D', new.dossier, 1 + new.position, 0, words FROM (SELECT concat_ws(char(10), json_extract(new.content, '$.heading'), json_extract(new.content, '$.text')) AS words) WHERE words <> ''; END;

CREATE TRIGGER block_anew AFTER UPDATE ON block
BEGIN DELETE FROM passage WHERE noun = 'D' AND n = old.dossier AND part = 1 + old.position; INSERT INTO passage (noun, n, part, "start", text) SELECT 'D', new.dossier, 1 + new.position, 0, words FROM (SELECT concat_ws(char(10), json_extract(new.content, '$.heading'), json_extract(new.content, '$.text')) AS words) WHERE words <> ''; END;

CREATE TRIGGER block_out AFTER DELETE ON block
BEGIN DELETE FROM passage WHERE noun = 'D' AND n = old.dossier AND part = 1 + old.position; END;

-- The words of these lists are found by search as part 1 of their record.
CREATE TRIGGER claim_more_in AFTER INSERT ON claim
BEGIN INSERT INTO passage (noun, n, part, "start", text) SELECT 'C', new.n, 1, 0, words FROM (SELECT group_concat(atom, char(10)) AS words FROM json_tree(json_array(json(new.elements), json(new.assumptions), json(new.challenges))) WHERE type = 'text' AND key IN ('statement','why','failure','change','answer')) WHERE words <> ''; END;

CREATE TRIGGER claim_more_anew AFTER UPDATE ON claim
BEGIN DELETE FROM passage WHERE noun = 'C' AND n = old.n AND part = 1; INSERT INTO passage (noun, n, part, "start", text) SELECT 'C', new.n, 1, 0, words FROM (SELECT group_concat(atom, char(10)) AS words FROM json_tree(json_array(json(new.elements), json(new.assumptions), json(new.challenges))) WHERE type = 'text' AND key IN ('statement','why','failure','change','answer')) WHERE words <> ''; END;

CREATE TRIGGER claim_more_out AFTER DELETE ON claim
BEGIN DELETE FROM passage WHERE noun = 'C' AND n = old.n AND part = 1; END;

CREATE TRIGGER evidence_more_in AFTER INSERT ON evidence
BEGIN INSERT INTO passage (noun, n, part, "start", text) SELECT 'L', new.n, 1, 0, words FROM (SELECT group_concat(atom, char(10)) AS words FROM json_tree(json_array(json(new.elements), json(new.challenges))) WHERE type = 'text' AND key IN ('statement','why','answer')) WHERE words <> ''; END;

CREATE TRIGGER evidence_more_anew AFTER UPDATE ON evidence
BEGIN DELETE FROM passage WHERE noun = 'L' AND n = old.n AND part = 1; INSERT INTO passage (noun, n, part, "start", text) SELECT 'L', new.n, 1, 0, words FROM (SELECT group_concat(atom, char(10)) AS words FROM json_tree(json_array(json(new.elements), json(new.challenges))) WHERE type = 'text' AND key IN ('statement','why','answer')) WHERE words <> ''; END;

CREATE TRIGGER evidence_more_out AFTER DELETE ON evidence
BEGIN DELETE FROM passage WHERE noun = 'L' AND n = old.n AND part = 1; END;

CREATE TRIGGER finding_more_in AFTER INSERT ON finding
BEGIN INSERT INTO passage (noun, n, part, "start", text) SELECT 'J', new.n, 1, 0, words FROM (SELECT concat_ws(char(10), new.scope, new.contrary, new.would_change, (SELECT group_concat(atom, char(10)) FROM json_tree(json_array(json(new.elements), json(new.assumptions), json(new.challenges))) WHERE type = 'text' AND key IN ('statement','why','failure','change','answer'))) AS words) WHERE words <> ''; END;

CREATE TRIGGER finding_more_anew AFTER UPDATE ON finding
BEGIN DELETE FROM passage WHERE noun = 'J' AND n = old.n AND part = 1; INSERT INTO passage (noun, n, part, "start", text) SELECT 'J', new.n, 1, 0, words FROM (SELECT concat_ws(char(10), new.scope, new.contrary, new.would_change, (SELECT group_concat(atom, char(10)) FROM json_tree(json_array(json(new.elements), json(new.assumptions), json(new.challenges))) WHERE type = 'text' AND key IN ('statement','why','failure','change','answer'))) AS words) WHERE words <> ''; END;

CREATE TRIGGER finding_more_out AFTER DELETE ON finding
BEGIN DELETE FROM passage WHERE noun = 'J' AND n = old.n AND part = 1; END;
