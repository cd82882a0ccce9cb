// One node a dataset; one process holds the store, so there are no two importers.
CREATE INDEX kuajie_dataset_id IF NOT EXISTS
FOR (d:KuajieDataset) ON (d.id)
