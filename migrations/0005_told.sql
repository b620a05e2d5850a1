-- What a report was compared with, and which source passages its retelling tells: what the reports of the other retellings say of a passage they leave out.
-- Reports of before are made again when they are asked for by a newer build; until then they tell the others nothing.
ALTER TABLE reports ADD COLUMN side TEXT NOT NULL DEFAULT '';
ALTER TABLE reports ADD COLUMN told TEXT NOT NULL DEFAULT '[]';
