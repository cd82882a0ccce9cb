// A row is a loaded dataset with the number of relations that it says something of.
MATCH (:Kuajie)-[r]->(:Kuajie)
UNWIND r.datasets AS dataset
RETURN dataset, count(*) AS relations
ORDER BY dataset
