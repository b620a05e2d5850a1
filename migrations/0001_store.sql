-- Cases and all that is kept with them. Times are milliseconds since 1970, JSON is text.

CREATE TABLE texts (
  sha256 TEXT PRIMARY KEY NOT NULL,
  text TEXT NOT NULL,
  bytes INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE cases (
  id TEXT PRIMARY KEY NOT NULL,
  title TEXT NOT NULL,
  summary TEXT NOT NULL DEFAULT '',
  origin TEXT NOT NULL DEFAULT 'user' CHECK (origin IN ('user', 'shipped')),
  fingerprint TEXT NOT NULL DEFAULT '',
  revision INTEGER NOT NULL DEFAULT 1,
  created INTEGER NOT NULL,
  updated INTEGER NOT NULL
) STRICT;

CREATE TABLE people (
  case_id TEXT NOT NULL REFERENCES cases (id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  name TEXT NOT NULL,
  spellings TEXT NOT NULL DEFAULT '[]',
  renderings TEXT NOT NULL DEFAULT '{}',
  role TEXT,
  PRIMARY KEY (case_id, position)
) STRICT;

CREATE TABLE glossary (
  case_id TEXT NOT NULL REFERENCES cases (id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  term TEXT NOT NULL,
  renderings TEXT NOT NULL DEFAULT '{}',
  PRIMARY KEY (case_id, position)
) STRICT;

CREATE TABLE sources (
  case_id TEXT NOT NULL REFERENCES cases (id) ON DELETE CASCADE,
  id TEXT NOT NULL,
  sha256 TEXT NOT NULL REFERENCES texts (sha256),
  sent_sha256 TEXT NOT NULL,
  format TEXT NOT NULL,
  language TEXT,
  meta TEXT NOT NULL,
  blocks TEXT NOT NULL,
  notices TEXT NOT NULL,
  created INTEGER NOT NULL,
  PRIMARY KEY (case_id, id)
) STRICT;
CREATE INDEX sources_by_text ON sources (sha256);

CREATE TABLE retellings (
  case_id TEXT NOT NULL REFERENCES cases (id) ON DELETE CASCADE,
  id TEXT NOT NULL,
  translated_from TEXT,
  current INTEGER NOT NULL,
  created INTEGER NOT NULL,
  updated INTEGER NOT NULL,
  PRIMARY KEY (case_id, id)
) STRICT;

CREATE TABLE versions (
  case_id TEXT NOT NULL,
  retelling_id TEXT NOT NULL,
  number INTEGER NOT NULL,
  sha256 TEXT NOT NULL REFERENCES texts (sha256),
  sent_sha256 TEXT NOT NULL,
  format TEXT NOT NULL,
  language TEXT,
  meta TEXT NOT NULL,
  blocks TEXT NOT NULL,
  notices TEXT NOT NULL,
  created INTEGER NOT NULL,
  PRIMARY KEY (case_id, retelling_id, number),
  FOREIGN KEY (case_id, retelling_id) REFERENCES retellings (case_id, id) ON DELETE CASCADE
) STRICT;
CREATE INDEX versions_by_text ON versions (sha256);

-- What was said is gone with the last place that refers to it.
CREATE TRIGGER sources_drop_text AFTER DELETE ON sources
BEGIN
  DELETE FROM texts WHERE sha256 = OLD.sha256
    AND NOT EXISTS (SELECT 1 FROM sources WHERE sha256 = OLD.sha256)
    AND NOT EXISTS (SELECT 1 FROM versions WHERE sha256 = OLD.sha256);
END;
CREATE TRIGGER versions_drop_text AFTER DELETE ON versions
BEGIN
  DELETE FROM texts WHERE sha256 = OLD.sha256
    AND NOT EXISTS (SELECT 1 FROM sources WHERE sha256 = OLD.sha256)
    AND NOT EXISTS (SELECT 1 FROM versions WHERE sha256 = OLD.sha256);
END;

-- One report for each version of a retelling: the last one made. `inputs` is the hash of all that it depends on, `digest` what the
-- coverage of the case needs of it.
CREATE TABLE reports (
  case_id TEXT NOT NULL,
  retelling_id TEXT NOT NULL,
  number INTEGER NOT NULL,
  inputs TEXT NOT NULL,
  engine TEXT NOT NULL,
  body TEXT NOT NULL,
  digest TEXT NOT NULL,
  created INTEGER NOT NULL,
  PRIMARY KEY (case_id, retelling_id, number),
  FOREIGN KEY (case_id, retelling_id, number) REFERENCES versions (case_id, retelling_id, number) ON DELETE CASCADE
) STRICT;

-- `scope` is what a decision is about: one finding, all like it in the retelling, or all like it in the case (retelling_id is '' then).
CREATE TABLE decisions (
  case_id TEXT NOT NULL REFERENCES cases (id) ON DELETE CASCADE,
  retelling_id TEXT NOT NULL,
  scope TEXT NOT NULL CHECK (scope IN ('finding', 'alike', 'case')),
  key TEXT NOT NULL,
  type TEXT NOT NULL,
  status TEXT NOT NULL CHECK (status IN ('accepted', 'dismissed', 'open')),
  note TEXT NOT NULL DEFAULT '',
  author TEXT NOT NULL DEFAULT '',
  retelling_words TEXT NOT NULL,
  source_words TEXT NOT NULL,
  updated INTEGER NOT NULL,
  PRIMARY KEY (case_id, retelling_id, scope, key)
) STRICT;

-- What each action did, so that it can be undone as a whole: the decision before, null where there was none.
CREATE TABLE decision_changes (
  case_id TEXT NOT NULL REFERENCES cases (id) ON DELETE CASCADE,
  action INTEGER NOT NULL,
  place INTEGER NOT NULL,
  for_retelling TEXT NOT NULL,
  retelling_id TEXT NOT NULL,
  scope TEXT NOT NULL,
  key TEXT NOT NULL,
  before TEXT,
  created INTEGER NOT NULL,
  PRIMARY KEY (case_id, action, place)
) STRICT;
CREATE INDEX decision_changes_by_retelling ON decision_changes (case_id, for_retelling, action);

-- retelling_id is '' for what holds in the whole case (a spelling, a term).
CREATE TABLE corrections (
  case_id TEXT NOT NULL REFERENCES cases (id) ON DELETE CASCADE,
  id TEXT NOT NULL,
  retelling_id TEXT NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('link', 'spelling', 'term')),
  body TEXT NOT NULL,
  created INTEGER NOT NULL,
  PRIMARY KEY (case_id, id)
) STRICT;

-- Decisions and corrections of a retelling go with it.
CREATE TRIGGER retellings_drop_decisions AFTER DELETE ON retellings
BEGIN
  DELETE FROM decisions WHERE case_id = OLD.case_id AND retelling_id = OLD.id;
  DELETE FROM decision_changes WHERE case_id = OLD.case_id AND for_retelling = OLD.id;
  DELETE FROM corrections WHERE case_id = OLD.case_id AND retelling_id = OLD.id;
END;

CREATE TABLE jobs (
  id TEXT PRIMARY KEY NOT NULL,
  case_id TEXT NOT NULL REFERENCES cases (id) ON DELETE CASCADE,
  status TEXT NOT NULL CHECK (status IN ('queued', 'running', 'done', 'cancelled')),
  total INTEGER NOT NULL,
  created INTEGER NOT NULL,
  updated INTEGER NOT NULL
) STRICT;
CREATE INDEX jobs_by_case ON jobs (case_id, id);

CREATE TABLE job_items (
  job_id TEXT NOT NULL REFERENCES jobs (id) ON DELETE CASCADE,
  place INTEGER NOT NULL,
  retelling_id TEXT NOT NULL,
  status TEXT NOT NULL DEFAULT 'queued' CHECK (status IN ('queued', 'running', 'done', 'failed', 'cancelled')),
  attempts INTEGER NOT NULL DEFAULT 0,
  lease TEXT,
  lease_until INTEGER NOT NULL DEFAULT 0,
  problem TEXT,
  PRIMARY KEY (job_id, place)
) STRICT, WITHOUT ROWID;
CREATE INDEX job_items_open ON job_items (status, lease_until, job_id, place) WHERE status IN ('queued', 'running');

CREATE TABLE keys (
  hash TEXT PRIMARY KEY NOT NULL,
  label TEXT NOT NULL,
  scope TEXT NOT NULL CHECK (scope IN ('read', 'check', 'edit')),
  created INTEGER NOT NULL,
  revoked INTEGER
) STRICT;

CREATE TABLE idempotency (
  key TEXT PRIMARY KEY NOT NULL,
  request TEXT NOT NULL,
  status INTEGER,
  headers TEXT,
  body TEXT,
  created INTEGER NOT NULL
) STRICT;
CREATE INDEX idempotency_by_age ON idempotency (created);
