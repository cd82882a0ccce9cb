// A row is a relation of one of the types between two of the entities.
MATCH (a:Kuajie)-[r]->(b:Kuajie)
WHERE r.datasets IS NOT NULL AND a.id IN $ids AND b.id IN $ids AND type(r) IN $types
RETURN properties(r) AS relation, type(r) AS type, a.id AS source, b.id AS target
ORDER BY r.id
LIMIT $limit
