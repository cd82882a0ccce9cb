// A row is a dataset and a property of an entity or a relation that it holds.
MATCH (n:Kuajie)
UNWIND n.datasets AS dataset
UNWIND keys(n) AS property
WITH DISTINCT dataset, property
WHERE dataset IN $datasets
RETURN dataset, 'entities' AS table, property
UNION
MATCH (:Kuajie)-[r]->(:Kuajie)
WHERE r.datasets IS NOT NULL
UNWIND r.datasets AS dataset
UNWIND keys(r) AS property
WITH DISTINCT dataset, property
WHERE dataset IN $datasets
RETURN dataset, 'relations' AS table, property
