// A row is a relation of this dataset or one of the relations to be written, that other datasets hold too.
MATCH (a:Kuajie)-[r]->(b:Kuajie)
WHERE size([name IN r.datasets WHERE name <> $dataset]) > 0 AND (r.id IN $ids OR $dataset IN r.datasets)
RETURN properties(r) AS relation, type(r) AS type, a.id AS source, b.id AS target
ORDER BY r.id
