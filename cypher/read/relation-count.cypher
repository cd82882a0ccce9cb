// One row: how many relations.
MATCH (:Entity)-[r]->(:Entity)
RETURN count(r) AS relations
