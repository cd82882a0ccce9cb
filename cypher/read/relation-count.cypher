// One row: how many relations.
MATCH (:Kuajie)-[r]->(:Kuajie)
RETURN count(r) AS relations
