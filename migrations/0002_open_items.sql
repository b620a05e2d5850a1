-- Work is taken in the order in which it came.
DROP INDEX job_items_open;
CREATE INDEX job_items_open ON job_items (status, job_id, place) WHERE status IN ('queued', 'running');
