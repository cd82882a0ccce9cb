// A row is a relation of one of the types.
MATCH (a:Entity)-[r]->(b:Entity)
WHERE type(r) IN $types
RETURN properties(r) AS relation, type(r) AS type, a.id AS source, b.id AS target
ORDER BY r.id
LIMIT $limit
