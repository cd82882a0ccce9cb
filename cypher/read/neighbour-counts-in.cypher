// A row is a relation type, the neighbour's kind, and how many neighbours reach the entity along it.
MATCH (n:Kuajie {id: $id})<-[r]-(m:Kuajie)
WHERE r.datasets IS NOT NULL
  AND any(dataset IN r.datasets WHERE NOT dataset IN $without)
  AND any(dataset IN m.datasets WHERE NOT dataset IN $without)
RETURN type(r) AS type, m.kind AS kind, count(DISTINCT m) AS count
ORDER BY type, kind
