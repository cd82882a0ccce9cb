// MERGE and look-up by id are quadratic without this index.
CREATE INDEX kuajie_entity_id IF NOT EXISTS
FOR (n:Kuajie) ON (n.id)
