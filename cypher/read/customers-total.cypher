// One row: how many entities are supplied by one of the entities, as any dataset but those in $without says.
MATCH (a:Kuajie)-[r]->(b:Kuajie)
WHERE r.datasets IS NOT NULL AND type(r) IN $types AND a.id IN $ids
  AND any(dataset IN r.datasets WHERE NOT dataset IN $without)
RETURN count(DISTINCT b) AS total
