// One row: how many relationships of the types run between the nodes.
MATCH (a)-[r]->(b)
WHERE elementId(a) IN [one IN $ids | NODE(one)] AND elementId(b) IN [one IN $ids | NODE(one)] AND TYPE(r) IN $types
RETURN count(r) AS total
