// A row is a number that is stated about an entity, and about how many entities together.
MATCH (n:Kuajie)-[r:HAS_MEASURE]->(m:Kuajie)
WHERE n.id IN $ids AND r.datasets IS NOT NULL
MATCH (o:Kuajie)-[other:HAS_MEASURE]->(m)
WHERE other.datasets IS NOT NULL
RETURN n.id AS entity, m.id AS id, properties(m) AS measure, count(DISTINCT o) AS together
ORDER BY entity, id
