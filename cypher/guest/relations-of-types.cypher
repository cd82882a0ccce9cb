// A row is a relationship of one of the types, of the first in the database.
MATCH (s)-[r]->(t)
WHERE TYPE(r) IN $types
WITH r, SOURCE(r, s, t) AS a, TARGET(r, s, t) AS b LIMIT $limit
RETURN RELATION(r) AS relation, TYPE(r) AS type, ID(a) AS source, ID(b) AS target
ORDER BY elementId(r)
