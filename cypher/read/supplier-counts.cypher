// A row is one of the entities that has suppliers, and how many, as any dataset but those in $without says.
MATCH (a:Kuajie)-[r]->(b:Kuajie)
WHERE r.datasets IS NOT NULL AND type(r) IN $types AND b.id IN $ids
  AND any(dataset IN r.datasets WHERE NOT dataset IN $without)
RETURN b.id AS id, count(DISTINCT a) AS count
ORDER BY id
