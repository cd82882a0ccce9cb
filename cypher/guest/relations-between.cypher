// A row is a relationship of one of the types from one of the nodes to one of the others.
MATCH (a)-[r]-(b)
WHERE elementId(a) IN [one IN $sources | NODE(one)] AND elementId(b) IN [one IN $targets | NODE(one)] AND TYPE(r) IN $types
  AND LEAVES(r, a) AND REACHES(r, b)
RETURN RELATION(r) AS relation, TYPE(r) AS type, ID(a) AS source, KIND(a) AS sourceKind, NAME(a) AS sourceName,
       ID(b) AS target, KIND(b) AS targetKind, NAME(b) AS targetName
ORDER BY elementId(r)
LIMIT $limit
