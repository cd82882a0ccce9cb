// A row is the relation by which a document names one of the entities.
MATCH (n:Kuajie)-[r:MENTIONED_IN]->(d:Kuajie)
WHERE n.id IN $ids AND r.datasets IS NOT NULL
RETURN properties(r) AS relation, type(r) AS type, n.id AS source, d.id AS target
ORDER BY source, target
