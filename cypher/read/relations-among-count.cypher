// One row: how many relations of the types run between the entities.
MATCH (a:Kuajie)-[r]->(b:Kuajie)
WHERE r.datasets IS NOT NULL AND a.id IN $ids AND b.id IN $ids AND type(r) IN $types
RETURN count(r) AS total
