// A row is the id of one of the next $limit entities after the id $after.
MATCH (n:Kuajie)
WHERE n.id > $after
RETURN n.id AS id
ORDER BY n.id
LIMIT $limit
