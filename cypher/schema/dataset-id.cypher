// One node a dataset; it is also the lock that two importers of one dataset wait on.
CREATE CONSTRAINT kuajie_dataset_id IF NOT EXISTS
FOR (d:KuajieDataset) REQUIRE d.id IS UNIQUE
