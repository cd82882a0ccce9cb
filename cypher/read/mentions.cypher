// A row is the relation by which a document names the entity.
MATCH (n:Kuajie {id: $id})-[r:MENTIONED_IN]->(d:Kuajie)
WHERE r.datasets IS NOT NULL
RETURN properties(r) AS relation, type(r) AS type, n.id AS source, d.id AS target
ORDER BY target
