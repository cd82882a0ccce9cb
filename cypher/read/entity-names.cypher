// A row is one of the entities asked for, by name.
MATCH (n:Kuajie)
WHERE n.id IN $ids
RETURN n.id AS id, n.kind AS kind, n.name AS name
ORDER BY id
