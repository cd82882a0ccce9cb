// One row: how many entities are supplied by one of the entities.
MATCH (a:Kuajie)-[:SUPPLIES]->(b:Kuajie)
WHERE a.id IN $ids
RETURN count(DISTINCT b) AS total
