// A row is a relationship type, the neighbour's kind, and how many neighbours the node reaches by going along it.
MATCH (n)-[r]-(m)
WHERE elementId(n) = NODE($id) AND LEAVES(r, n)
RETURN TYPE(r) AS type, KIND(m) AS kind, count(DISTINCT m) AS count
ORDER BY type, kind
