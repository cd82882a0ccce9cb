// A row is a relation that this dataset holds together with others.
MATCH (a:Kuajie)-[r]->(b:Kuajie)
WHERE size(r.datasets) > 1 AND $dataset IN r.datasets
RETURN properties(r) AS relation, type(r) AS type, a.id AS source, b.id AS target
ORDER BY r.id
