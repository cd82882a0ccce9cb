// A row is a relation type and how many relations are of it.
MATCH (:Kuajie)-[r]->(:Kuajie)
WHERE r.datasets IS NOT NULL
RETURN type(r) AS type, count(r) AS count
ORDER BY type
