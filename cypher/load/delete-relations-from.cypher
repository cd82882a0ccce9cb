// No row. Takes away the relations that leave the entities.
UNWIND $ids AS id
MATCH (:Kuajie {id: id})-[r]->(:Kuajie)
WHERE r.datasets IS NOT NULL
DELETE r
