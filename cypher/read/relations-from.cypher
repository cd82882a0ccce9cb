// A row is a relation that one of the entities asked for has to another.
MATCH (a:Kuajie)-[r]->(b:Kuajie)
WHERE a.id IN $ids AND r.datasets IS NOT NULL
RETURN properties(r) AS relation, type(r) AS type, a.id AS source, b.id AS target
