// A row is the id of one of the next $limit nodes after the id $after.
MATCH (n)
WITH ID(n) AS id
WHERE id > $after
RETURN id
ORDER BY id
LIMIT $limit
