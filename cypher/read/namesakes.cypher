// A row is an entity with one of these names that another dataset says something of.
MATCH (n:Kuajie)
WHERE n.name IN $names AND any(one IN n.datasets WHERE one <> $dataset)
RETURN n.id AS id, n.kind AS kind, n.name AS name, n.datasets AS datasets
ORDER BY id
