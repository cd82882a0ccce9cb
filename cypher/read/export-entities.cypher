// A row is one of the next $limit entities after the id $after.
MATCH (n:Kuajie)
WHERE n.id > $after
RETURN properties(n) AS entity
ORDER BY n.id
LIMIT $limit
