-- Who sees a case: what came with the program is for everybody, what a user keeps for holders of a key until it is made public.
ALTER TABLE cases ADD COLUMN visibility TEXT NOT NULL DEFAULT 'private' CHECK (visibility IN ('public', 'private'));
UPDATE cases SET visibility = 'public' WHERE origin = 'shipped';

-- What callers spent in a minute: `who` is a hash, `minute` the number of the minute since 1970.
CREATE TABLE request_counts (
  who TEXT NOT NULL,
  minute INTEGER NOT NULL,
  requests INTEGER NOT NULL,
  bytes INTEGER NOT NULL,
  PRIMARY KEY (who, minute)
) STRICT, WITHOUT ROWID;
CREATE INDEX request_counts_by_age ON request_counts (minute);
