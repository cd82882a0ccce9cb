// One row: how many entities supply one of the entities.
MATCH (a:Kuajie)-[:SUPPLIES]->(b:Kuajie)
WHERE b.id IN $ids
RETURN count(DISTINCT a) AS total
