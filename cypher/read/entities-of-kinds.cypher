// A row is an entity of one of the kinds.
MATCH (n:Entity)
WHERE n.kind IN $kinds
RETURN properties(n) AS entity
ORDER BY n.id
