// A row is a measure of how many stand on one side of a collective statement, and the relation that carries its evidence.
MATCH (n:Kuajie)-[r:HAS_MEASURE]->(m:Kuajie)
WHERE r.datasets IS NOT NULL AND m.collective IN $collectives
RETURN properties(m) AS entity, properties(r) AS relation, type(r) AS type, n.id AS source, m.id AS target
ORDER BY target, source
