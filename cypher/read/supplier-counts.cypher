// A row is one of the entities that has suppliers, and how many.
MATCH (a:Kuajie)-[r]->(b:Kuajie)
WHERE r.datasets IS NOT NULL AND type(r) IN $types AND b.id IN $ids
RETURN b.id AS id, count(DISTINCT a) AS count
ORDER BY id
