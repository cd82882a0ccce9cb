// One row: how many relations.
MATCH (:Kuajie)-[r]->(:Kuajie)
WHERE r.datasets IS NOT NULL
RETURN count(r) AS relations
