// A row is one of the next $limit relations after the id $after.
MATCH (a:Kuajie)-[r]->(b:Kuajie)
WHERE r.datasets IS NOT NULL AND r.id > $after
RETURN properties(r) AS relation, type(r) AS type, a.id AS source, b.id AS target
ORDER BY r.id
LIMIT $limit
