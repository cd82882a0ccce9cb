// A row is an entity of one of the kinds with its names and how many relations it has.
MATCH (n:Kuajie)
WHERE n.kind IN $kinds
RETURN n.id AS id, n.kind AS kind, n.name AS name, n.aliases AS aliases, COUNT { (n)-[r]-(:Kuajie) WHERE r.datasets IS NOT NULL } AS degree
ORDER BY id
