// A row is a customer of the node that has no other supplier, the first $limit.
MATCH (s)-[r]-(c)
WHERE elementId(s) = NODE($id) AND TYPE(r) IN $types AND LEAVES(r, s)
WITH DISTINCT c
MATCH (c)-[other]-(a)
WHERE TYPE(other) IN $types AND REACHES(other, c)
WITH c, count(DISTINCT a) AS suppliers
WHERE suppliers = 1
RETURN ID(c) AS id
ORDER BY id
LIMIT $limit
