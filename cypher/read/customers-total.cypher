// One row: how many entities are supplied by one of the entities.
MATCH (a:Kuajie)-[r]->(b:Kuajie)
WHERE r.datasets IS NOT NULL AND type(r) IN $types AND a.id IN $ids
RETURN count(DISTINCT b) AS total
