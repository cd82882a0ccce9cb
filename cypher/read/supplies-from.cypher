// A row is a supply relation that leaves one of the entities, the first $limit; what only the datasets in $without say is left out.
MATCH (a:Kuajie)-[r]->(b:Kuajie)
WHERE r.datasets IS NOT NULL AND type(r) IN $types AND a.id IN $ids
  AND any(dataset IN r.datasets WHERE NOT dataset IN $without)
RETURN properties(r) AS relation, type(r) AS type, a.id AS source, a.kind AS sourceKind, a.name AS sourceName,
       b.id AS target, b.kind AS targetKind, b.name AS targetName
ORDER BY target, source, r.id
LIMIT $limit
