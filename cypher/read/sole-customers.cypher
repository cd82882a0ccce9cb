// A row is a customer of the entity that has no other supplier, the first $limit.
MATCH (:Kuajie {id: $id})-[:SUPPLIES]->(c:Kuajie)
MATCH (a:Kuajie)-[r:SUPPLIES]->(c)
WITH c, count(DISTINCT a) AS suppliers
WHERE suppliers = 1
RETURN c.id AS id
ORDER BY id
LIMIT $limit
