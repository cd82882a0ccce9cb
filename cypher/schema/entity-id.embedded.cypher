// MERGE and look-up by id are quadratic without this index.
CREATE INDEX entity_id IF NOT EXISTS
FOR (n:Entity) ON (n.id)
