-- Schema version 2. What a rating weighed and what it is about, and scales that
-- a user made. Columns come at the end, so that changesets of version 1 apply.

ALTER TABLE rating ADD COLUMN factors TEXT CHECK (json_valid(factors));        -- ["access", …] of the closed list; null: none was ticked
ALTER TABLE rating ADD COLUMN topic TEXT CHECK (topic <> '');                  -- a source's reliability on this alone
ALTER TABLE rating ADD COLUMN period TEXT CHECK (period <> '');                -- EDTF: in this time alone
ALTER TABLE rating ADD COLUMN probability TEXT CHECK (probability <> '');      -- exact rational from 0 to 1
ALTER TABLE rating ADD COLUMN blind INTEGER NOT NULL DEFAULT 0 CHECK (blind IN (0, 1));

-- A version of a scale is written once: a change of meaning is a new version.
CREATE TABLE scale (
    n       INTEGER PRIMARY KEY,
    id      TEXT NOT NULL CHECK (id <> ''),
    version TEXT NOT NULL CHECK (version <> ''),
    content TEXT NOT NULL CHECK (json_valid(content)),  -- the scale as `assets/scales` spells them
    UNIQUE (id, version)
) STRICT;
