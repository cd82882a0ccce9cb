// A row is one of the entities that supplies others, and how many, as any dataset but those in $without says.
MATCH (a:Kuajie)-[r]->(b:Kuajie)
WHERE r.datasets IS NOT NULL AND type(r) IN $types AND a.id IN $ids
  AND any(dataset IN r.datasets WHERE NOT dataset IN $without)
RETURN a.id AS id, count(DISTINCT b) AS count
ORDER BY id
