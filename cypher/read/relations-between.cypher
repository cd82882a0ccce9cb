// A row is a relation of one of the types from one of the entities to one of the others.
MATCH (a:Kuajie)-[r]->(b:Kuajie)
WHERE r.datasets IS NOT NULL AND a.id IN $sources AND b.id IN $targets AND type(r) IN $types
RETURN properties(r) AS relation, type(r) AS type, a.id AS source, a.kind AS sourceKind, a.name AS sourceName,
       b.id AS target, b.kind AS targetKind, b.name AS targetName
ORDER BY r.id
LIMIT $limit
