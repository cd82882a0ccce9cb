// A row is one of the measures asked for, and an entity that it is stated about.
MATCH (n:Kuajie)-[r:HAS_MEASURE]->(m:Kuajie)
WHERE m.id IN $ids AND r.datasets IS NOT NULL
RETURN n.id AS source, m.id AS target
ORDER BY target, source
