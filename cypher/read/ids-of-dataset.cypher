// A row is an entity or a relation that the dataset says something of; where an entity is named counts with the entity.
MATCH (n:Kuajie)
WHERE $dataset IN n.datasets
RETURN n.id AS id
UNION ALL
MATCH (:Kuajie)-[r]->(:Kuajie)
WHERE $dataset IN r.datasets AND type(r) <> 'MENTIONED_IN'
RETURN r.id AS id
