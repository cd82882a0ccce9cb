// A row is a loaded dataset with the number of entities that it says something of, and how many of them are of no kind in $beside.
MATCH (n:Kuajie)
UNWIND n.datasets AS dataset
RETURN dataset, count(*) AS entities, sum(CASE WHEN n.kind IN $beside THEN 0 ELSE 1 END) AS drawn
ORDER BY dataset
