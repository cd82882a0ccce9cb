// A row is a relation type, the neighbour's kind, and how many neighbours reach the entity along it.
MATCH (n:Kuajie {id: $id})<-[r]-(m:Kuajie)
WHERE r.datasets IS NOT NULL
RETURN type(r) AS type, m.kind AS kind, count(DISTINCT m) AS count
ORDER BY type, kind
