// A row is a loaded dataset with the number of entities that it says something of.
MATCH (n:Kuajie)
UNWIND n.datasets AS dataset
RETURN dataset, count(*) AS entities
ORDER BY dataset
