// A row is one of the next $limit relationships after the id $after.
MATCH (s)-[r]->(t)
WITH r, SOURCE(r, s, t) AS a, TARGET(r, s, t) AS b, TIEID(r) AS id
WHERE id > $after
ORDER BY id
LIMIT $limit
RETURN RELATION(r) AS relation, TYPE(r) AS type, ID(a) AS source, ID(b) AS target
ORDER BY id
