// A row is a neighbour that the entity leads to and the number of quotes behind the relations to it.
MATCH (n:Kuajie {id: $id})-[r]->(m:Kuajie)
WHERE r.datasets IS NOT NULL AND type(r) IN $types AND m.kind IN $kinds
RETURN m.id AS id, sum(size(r.quotes)) AS evidence
ORDER BY evidence DESC, id
