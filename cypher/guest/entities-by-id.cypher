// A row is one of the nodes asked for.
MATCH (n)
WHERE elementId(n) IN [one IN $ids | NODE(one)]
RETURN ENTITY(n) AS entity
