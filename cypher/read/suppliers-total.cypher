// One row: how many entities supply one of the entities.
MATCH (a:Entity)-[:SUPPLIES]->(b:Entity)
WHERE b.id IN $ids
RETURN count(DISTINCT a) AS total
