// A row is a measure that is stated about the entity, its evidence, and one entity (it too) that it is stated about.
MATCH (n:Kuajie {id: $id})-[r:HAS_MEASURE]->(m:Kuajie)
WHERE r.datasets IS NOT NULL
MATCH (o:Kuajie)-[other:HAS_MEASURE]->(m)
WHERE other.datasets IS NOT NULL
RETURN properties(m) AS entity, properties(r) AS relation, type(r) AS type, n.id AS source, m.id AS target, o.name AS about
ORDER BY target, about
