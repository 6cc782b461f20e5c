-- Schema version 4. Two records of one source, and the reason of an assumption
-- found by its words.

-- The source that this one was found to be. The record stays, with what was
-- recorded of it, so that taking the link away parts the two again.
ALTER TABLE source ADD COLUMN same_as INTEGER REFERENCES source CHECK (same_as <> n);

-- Why an assumption may be made is found by search as part 1 of its figure.
CREATE TRIGGER figure_more_in AFTER INSERT ON figure
BEGIN INSERT INTO passage (noun, n, part, "start", text) SELECT 'F', new.n, 1, 0, new.because WHERE new.because <> ''; END;

CREATE TRIGGER figure_more_anew AFTER UPDATE ON figure
BEGIN DELETE FROM passage WHERE noun = 'F' AND n = old.n AND part = 1; INSERT INTO passage (noun, n, part, "start", text) SELECT 'F', new.n, 1, 0, new.because WHERE new.because <> ''; END;

CREATE TRIGGER figure_more_out AFTER DELETE ON figure
BEGIN DELETE FROM passage WHERE noun = 'F' AND n = old.n AND part = 1; END;

INSERT INTO passage (noun, n, part, "start", text) SELECT 'F', n, 1, 0, because FROM figure WHERE because <> '';
