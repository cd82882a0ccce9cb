// A row is one of the entities with the relations of the types that leave it, as lists of one length; one that none leaves has no row.
MATCH (a:Kuajie)-[r]->(b:Kuajie)
WHERE r.datasets IS NOT NULL AND a.id IN $ids AND type(r) IN $types
RETURN a.id AS id,
  collect(r.id) AS relations,
  collect(b.id) AS targets,
  collect(type(r)) AS types,
  collect(r.basis) AS bases,
  collect(r.documents) AS documents
ORDER BY id
