// A row is a relationship of one of the types between two of the nodes.
MATCH (a)-[r]->(b)
WHERE elementId(a) IN [one IN $ids | NODE(one)] AND elementId(b) IN [one IN $ids | NODE(one)] AND TYPE(r) IN $types
RETURN RELATION(r) AS relation, TYPE(r) AS type, ID(a) AS source, ID(b) AS target
ORDER BY elementId(r)
LIMIT $limit
