// A row is a relationship of one of the types that leads to one of the nodes, the first $limit.
MATCH (b)-[r]-(a)
WHERE elementId(b) IN [one IN $ids | NODE(one)] AND TYPE(r) IN $types AND REACHES(r, b)
RETURN RELATION(r) AS relation, TYPE(r) AS type, ID(a) AS source, KIND(a) AS sourceKind, NAME(a) AS sourceName,
       ID(b) AS target, KIND(b) AS targetKind, NAME(b) AS targetName
ORDER BY source, target, elementId(r)
LIMIT $limit
