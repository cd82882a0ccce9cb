// A row is a relation of one of the types.
MATCH (a:Kuajie)-[r]->(b:Kuajie)
WHERE r.datasets IS NOT NULL AND type(r) IN $types
RETURN properties(r) AS relation, type(r) AS type, a.id AS source, b.id AS target
ORDER BY r.id
LIMIT $limit
