// One row: how many nodes are supplied by one of the nodes.
MATCH (a)-[r]-(b)
WHERE elementId(a) IN [one IN $ids | NODE(one)] AND TYPE(r) IN $types AND LEAVES(r, a)
RETURN count(DISTINCT b) AS total
