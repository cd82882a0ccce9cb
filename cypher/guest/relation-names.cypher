// A row is a relationship of one of the types from one of the nodes to one of the others, by its ends and its id alone.
MATCH (a)-[r]-(b)
WHERE elementId(a) IN [one IN $sources | NODE(one)] AND elementId(b) IN [one IN $targets | NODE(one)] AND TYPE(r) IN $types
  AND LEAVES(r, a) AND REACHES(r, b)
RETURN TIEID(r) AS id, TYPE(r) AS type, ID(a) AS source, ID(b) AS target
ORDER BY id
