// A row is a place that directly holds one of the entities.
MATCH (n:Kuajie)-[r:PART_OF|LOCATED_IN]->(p:Kuajie)
WHERE r.datasets IS NOT NULL AND n.id IN $ids AND p.kind IN ['Province', 'City', 'County', 'Town']
RETURN n.id AS inner, p.id AS id, p.kind AS kind, p.name AS name
ORDER BY inner, id
