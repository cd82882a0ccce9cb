// A row is one of the nodes that has suppliers, and how many.
MATCH (b)-[r]-(a)
WHERE elementId(b) IN [one IN $ids | NODE(one)] AND TYPE(r) IN $types AND REACHES(r, b)
RETURN ID(b) AS id, count(DISTINCT a) AS count
ORDER BY id
