// One row, the node, or none.
MATCH (n)
WHERE elementId(n) = NODE($id)
RETURN ENTITY(n) AS entity
