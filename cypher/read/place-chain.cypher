// A row is a place that directly holds one of the entities.
MATCH (n:Entity)-[r:PART_OF|LOCATED_IN]->(p:Entity)
WHERE n.id IN $ids AND p.kind IN ['Province', 'City', 'County', 'Town']
RETURN n.id AS inner, p.id AS id, p.kind AS kind, p.name AS name
ORDER BY inner, id
