// A row is one of the entities that supplies others, and how many.
MATCH (a:Kuajie)-[r]->(b:Kuajie)
WHERE r.datasets IS NOT NULL AND type(r) IN $types AND a.id IN $ids
RETURN a.id AS id, count(DISTINCT b) AS count
ORDER BY id
