// One row: how many relations the dataset holds, alone or with others.
MATCH (:Kuajie)-[r]->(:Kuajie)
WHERE $dataset IN r.datasets
RETURN count(r) AS relations
