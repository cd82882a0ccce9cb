// No row. Marks the entities of the datasets as ours.
MATCH (n:Entity)
WHERE n.id IS NOT NULL AND n.kind IS NOT NULL AND size([name IN n.datasets WHERE name IN $datasets]) > 0
SET n:Kuajie
