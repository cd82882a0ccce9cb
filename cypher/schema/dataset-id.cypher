// One node a dataset; it is also the lock that two importers of one dataset wait on.
CREATE CONSTRAINT dataset_id IF NOT EXISTS
FOR (d:Dataset) REQUIRE d.id IS UNIQUE
