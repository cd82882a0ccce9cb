// A row is a neighbour that leads to the node; nobody counts quotes here.
MATCH (n)-[r]-(m)
WHERE elementId(n) = NODE($id) AND TYPE(r) IN $types AND KIND(m) IN $kinds AND REACHES(r, n)
RETURN DISTINCT ID(m) AS id, 0 AS evidence, [] AS bases
ORDER BY id
