// One row: how many entities supply one of the entities.
MATCH (a:Kuajie)-[r:SUPPLIES]->(b:Kuajie)
WHERE r.datasets IS NOT NULL AND b.id IN $ids
RETURN count(DISTINCT a) AS total
