// A row is an entity that this dataset holds together with others.
MATCH (n:Kuajie)
WHERE size(n.datasets) > 1 AND $dataset IN n.datasets
RETURN properties(n) AS entity
ORDER BY n.id
