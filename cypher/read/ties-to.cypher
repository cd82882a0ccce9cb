// A row is a relation of one of the types that leads to one of the entities, the first $limit; what only the datasets in $without say is left out.
MATCH (a:Kuajie)-[r]->(b:Kuajie)
WHERE r.datasets IS NOT NULL AND b.id IN $ids AND type(r) IN $types
  AND any(dataset IN r.datasets WHERE NOT dataset IN $without)
RETURN properties(r) AS relation, type(r) AS type, a.id AS source, a.kind AS sourceKind, a.name AS sourceName,
       b.id AS target, b.kind AS targetKind, b.name AS targetName
ORDER BY source, target, r.id
LIMIT $limit
