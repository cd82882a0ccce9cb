// A row is a relationship of one of the types, of the first in the database.
MATCH (a)-[r]->(b)
WHERE type(r) IN $types
WITH a, r, b LIMIT $limit
RETURN RELATION(r) AS relation, type(r) AS type, ID(a) AS source, ID(b) AS target
ORDER BY elementId(r)
