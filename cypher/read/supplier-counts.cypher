// A row is one of the entities that has suppliers, and how many.
MATCH (a:Kuajie)-[:SUPPLIES]->(b:Kuajie)
WHERE b.id IN $ids
RETURN b.id AS id, count(DISTINCT a) AS count
ORDER BY id
