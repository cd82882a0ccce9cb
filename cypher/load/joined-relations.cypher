// A row is a relation that leaves or reaches one of the entities; one between two of them comes twice.
UNWIND $ids AS id
MATCH (a:Kuajie {id: id})-[r]->(b:Kuajie)
WHERE r.datasets IS NOT NULL
RETURN properties(r) AS relation, type(r) AS type, a.id AS source, b.id AS target
UNION ALL
UNWIND $ids AS id
MATCH (a:Kuajie)-[r]->(b:Kuajie {id: id})
WHERE r.datasets IS NOT NULL
RETURN properties(r) AS relation, type(r) AS type, a.id AS source, b.id AS target
