// A row is a place that directly holds one of the entities.
MATCH (n:Kuajie)-[r]->(p:Kuajie)
WHERE r.datasets IS NOT NULL AND n.id IN $ids AND type(r) IN $types AND p.kind IN $kinds
RETURN n.id AS inner, p.id AS id, p.kind AS kind, p.name AS name
ORDER BY inner, id
