// A row is one of the entities asked for.
MATCH (n:Kuajie)
WHERE n.id IN $ids
RETURN properties(n) AS entity
ORDER BY n.id
