-- What the sources of a case yield, prepared: one pack a case, of the side and the build that it was made of; compressed, in Base64, in parts.
-- It goes with the case, and is made again when anything that it was made of changes.
CREATE TABLE prepared (
  case_id TEXT NOT NULL REFERENCES cases (id) ON DELETE CASCADE,
  part INTEGER NOT NULL,
  parts INTEGER NOT NULL,
  side TEXT NOT NULL,
  build TEXT NOT NULL,
  pack TEXT NOT NULL,
  PRIMARY KEY (case_id, part)
) STRICT, WITHOUT ROWID;
