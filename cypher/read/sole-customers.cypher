// A row is the relation to a customer of the entity that has no other supplier, the first $limit.
MATCH (:Entity {id: $id})-[:SUPPLIES]->(c:Entity)
MATCH (a:Entity)-[r:SUPPLIES]->(c)
WITH c, count(DISTINCT a) AS suppliers
WHERE suppliers = 1
RETURN c.id AS id
ORDER BY id
LIMIT $limit
