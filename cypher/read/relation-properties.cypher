// A row is a relation type and a property that some relation of it has.
MATCH (:Kuajie)-[r]->(:Kuajie)
WHERE r.datasets IS NOT NULL
UNWIND keys(r) AS property
RETURN DISTINCT type(r) AS type, property AS property
ORDER BY type, property
