// A row is one of the entities, as it is stored.
UNWIND $ids AS id
MATCH (n:Kuajie {id: id})
RETURN properties(n) AS entity
ORDER BY n.id
