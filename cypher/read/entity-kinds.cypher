// A row is an entity of one of the kinds.
MATCH (n:Kuajie)
WHERE n.kind IN $kinds
RETURN n.id AS id, n.kind AS kind
ORDER BY id
