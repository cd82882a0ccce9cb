// A row is a relation of one of the types from one of the entities to one of the others, by its ends and its id alone.
MATCH (a:Kuajie)-[r]->(b:Kuajie)
WHERE r.datasets IS NOT NULL AND a.id IN $sources AND b.id IN $targets AND type(r) IN $types
RETURN r.id AS id, type(r) AS type, a.id AS source, b.id AS target
ORDER BY id
