// A row is a place and the datasets that hold it.
MATCH (n:Kuajie)
WHERE n.kind IN $kinds
RETURN n.id AS id, n.datasets AS datasets
ORDER BY id
