// A row is an entity or a relation that the dataset says something of, but for those of the given kinds and types.
MATCH (n:Kuajie)
WHERE $dataset IN n.datasets AND NOT n.kind IN $kinds
RETURN n.id AS id, 'entity' AS what
UNION ALL
MATCH (:Kuajie)-[r]->(:Kuajie)
WHERE $dataset IN r.datasets AND NOT type(r) IN $types
RETURN r.id AS id, 'relation' AS what
