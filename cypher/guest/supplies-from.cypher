// A row is a supply relationship that leaves one of the nodes, the first $limit.
MATCH (a)-[r]-(b)
WHERE elementId(a) IN [one IN $ids | NODE(one)] AND TYPE(r) IN $types AND LEAVES(r, a)
RETURN RELATION(r) AS relation, TYPE(r) AS type, ID(a) AS source, KIND(a) AS sourceKind, NAME(a) AS sourceName,
       ID(b) AS target, KIND(b) AS targetKind, NAME(b) AS targetName
ORDER BY target, source, elementId(r)
LIMIT $limit
