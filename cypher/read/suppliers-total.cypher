// One row: how many entities supply one of the entities.
MATCH (a:Kuajie)-[r]->(b:Kuajie)
WHERE r.datasets IS NOT NULL AND type(r) IN $types AND b.id IN $ids
RETURN count(DISTINCT a) AS total
