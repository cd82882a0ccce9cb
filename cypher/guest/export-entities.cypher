// A row is one of the next $limit nodes after the id $after.
MATCH (n)
WITH n, ID(n) AS id
WHERE id > $after
ORDER BY id
LIMIT $limit
RETURN ENTITY(n) AS entity
ORDER BY id
