// A row is a customer of the entity that has no other supplier, the first $limit.
MATCH (:Kuajie {id: $id})-[r:SUPPLIES]->(c:Kuajie)
WHERE r.datasets IS NOT NULL
MATCH (a:Kuajie)-[other:SUPPLIES]->(c)
WHERE other.datasets IS NOT NULL
WITH c, count(DISTINCT a) AS suppliers
WHERE suppliers = 1
RETURN c.id AS id
ORDER BY id
LIMIT $limit
