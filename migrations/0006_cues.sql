-- Of subtitles: when each part of the text is shown, as [start, end, from, to] (code units; milliseconds).
ALTER TABLE sources ADD COLUMN cues TEXT NOT NULL DEFAULT '[]';
ALTER TABLE versions ADD COLUMN cues TEXT NOT NULL DEFAULT '[]';
