// A row is one of the nodes that supplies others, and how many.
MATCH (a)-[r]-(b)
WHERE elementId(a) IN [one IN $ids | NODE(one)] AND TYPE(r) IN $types AND LEAVES(r, a)
RETURN ID(a) AS id, count(DISTINCT b) AS count
ORDER BY id
