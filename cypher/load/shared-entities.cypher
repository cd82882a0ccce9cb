// A row is one of these entities that other datasets hold too.
UNWIND $ids AS id
MATCH (n:Kuajie {id: id})
WHERE size([name IN n.datasets WHERE name <> $dataset]) > 0
RETURN properties(n) AS entity
