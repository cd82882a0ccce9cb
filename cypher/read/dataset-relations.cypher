// A row is a loaded dataset with the number of relations that it says something of, and how many of them are of no type in $beside.
MATCH (:Kuajie)-[r]->(:Kuajie)
UNWIND r.datasets AS dataset
RETURN dataset, count(*) AS relations, sum(CASE WHEN type(r) IN $beside THEN 0 ELSE 1 END) AS drawn
ORDER BY dataset
