// A row is an entity that other datasets hold too, of this dataset or one of those to be written.
MATCH (n:Entity)
WHERE size([name IN n.datasets WHERE name <> $dataset]) > 0 AND (n.id IN $ids OR $dataset IN n.datasets)
RETURN n.id AS id, [name IN n.datasets WHERE name <> $dataset] AS datasets
ORDER BY id
