// A row is a place with its properties, and the datasets that hold it.
MATCH (n:Kuajie)
WHERE n.kind IN $kinds
RETURN n.id AS id, n.datasets AS datasets, properties(n) AS place
ORDER BY id
