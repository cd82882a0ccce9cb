// A row is an entity of one of the kinds with its names, how many relations it has, and the datasets that speak of it.
MATCH (n:Kuajie)
WHERE n.kind IN $kinds
RETURN n.id AS id, n.kind AS kind, n.name AS name, n.aliases AS aliases, n.datasets AS datasets,
       COUNT { (n)-[r]-() WHERE r.datasets IS NOT NULL } AS degree
ORDER BY id
