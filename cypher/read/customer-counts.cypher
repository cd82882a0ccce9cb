// A row is one of the entities that supplies others, and how many.
MATCH (a:Entity)-[:SUPPLIES]->(b:Entity)
WHERE a.id IN $ids
RETURN a.id AS id, count(DISTINCT b) AS count
ORDER BY id
