// A row is an entity that other datasets hold too, of this dataset or one of those to be written.
MATCH (n:Kuajie)
WHERE size([name IN n.datasets WHERE name <> $dataset]) > 0 AND (n.id IN $ids OR $dataset IN n.datasets)
RETURN properties(n) AS entity
ORDER BY n.id
