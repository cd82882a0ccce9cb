// A row is a relationship of one of the types between two of the nodes.
MATCH (s)-[r]->(t)
WHERE elementId(s) IN [one IN $ids | NODE(one)] AND elementId(t) IN [one IN $ids | NODE(one)] AND TYPE(r) IN $types
WITH r, SOURCE(r, s, t) AS a, TARGET(r, s, t) AS b
RETURN RELATION(r) AS relation, TYPE(r) AS type, ID(a) AS source, ID(b) AS target
ORDER BY elementId(r)
LIMIT $limit
