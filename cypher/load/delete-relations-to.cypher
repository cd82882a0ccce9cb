// No row. Takes away the relations that reach the entities.
UNWIND $ids AS id
MATCH (:Kuajie)-[r]->(:Kuajie {id: id})
WHERE r.datasets IS NOT NULL
DELETE r
