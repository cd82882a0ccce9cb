// One row: how many entities supply one of the entities, as any dataset but those in $without says.
MATCH (a:Kuajie)-[r]->(b:Kuajie)
WHERE r.datasets IS NOT NULL AND type(r) IN $types AND b.id IN $ids
  AND any(dataset IN r.datasets WHERE NOT dataset IN $without)
RETURN count(DISTINCT a) AS total
