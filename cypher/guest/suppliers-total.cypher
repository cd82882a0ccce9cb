// One row: how many nodes supply one of the nodes.
MATCH (b)-[r]-(a)
WHERE elementId(b) IN [one IN $ids | NODE(one)] AND TYPE(r) IN $types AND REACHES(r, b)
RETURN count(DISTINCT a) AS total
