// A row is a neighbour that leads to the entity the number of quotes behind the relations from it, and on what bases they rest.
MATCH (n:Kuajie {id: $id})<-[r]-(m:Kuajie)
WHERE r.datasets IS NOT NULL AND type(r) IN $types AND m.kind IN $kinds
  AND any(dataset IN r.datasets WHERE NOT dataset IN $without)
  AND any(dataset IN m.datasets WHERE NOT dataset IN $without)
RETURN m.id AS id, sum(size(r.quotes)) AS evidence, collect(DISTINCT r.basis) AS bases
ORDER BY evidence DESC, id
