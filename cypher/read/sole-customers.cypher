// A row is a customer of the entity that has no other supplier, the first $limit.
MATCH (:Kuajie {id: $id})-[r]->(c:Kuajie)
WHERE r.datasets IS NOT NULL AND type(r) IN $types
MATCH (a:Kuajie)-[other]->(c)
WHERE other.datasets IS NOT NULL AND type(other) IN $types
WITH c, count(DISTINCT a) AS suppliers
WHERE suppliers = 1
RETURN c.id AS id
ORDER BY id
LIMIT $limit
