// A row is an entity or a relation that the dataset says something of.
MATCH (n:Kuajie)
WHERE $dataset IN n.datasets
RETURN n.id AS id
UNION ALL
MATCH (:Kuajie)-[r]->(:Kuajie)
WHERE $dataset IN r.datasets
RETURN r.id AS id
