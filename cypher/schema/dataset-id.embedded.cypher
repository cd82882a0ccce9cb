// One node a dataset; one process holds the store, so there are no two importers.
CREATE INDEX dataset_id IF NOT EXISTS
FOR (d:Dataset) ON (d.id)
