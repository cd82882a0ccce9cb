// A row is a customer of the entity that has no other supplier, the first $limit; what only the datasets in $without say is left out.
MATCH (:Kuajie {id: $id})-[r]->(c:Kuajie)
WHERE r.datasets IS NOT NULL AND type(r) IN $types AND any(dataset IN r.datasets WHERE NOT dataset IN $without)
MATCH (a:Kuajie)-[other]->(c)
WHERE other.datasets IS NOT NULL AND type(other) IN $types AND any(dataset IN other.datasets WHERE NOT dataset IN $without)
WITH c, count(DISTINCT a) AS suppliers
WHERE suppliers = 1
RETURN c.id AS id
ORDER BY id
LIMIT $limit
