// A row is a relationship of one of the types, of the first in the database.
MATCH (a)-[r]->(b)
WHERE TYPE(r) IN $types
WITH a, r, b LIMIT $limit
RETURN RELATION(r) AS relation, TYPE(r) AS type, ID(a) AS source, ID(b) AS target
ORDER BY elementId(r)
