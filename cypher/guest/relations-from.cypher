// A row is a relationship that leads from one of the nodes asked for.
MATCH (a)-[r]-(b)
WHERE elementId(a) IN [one IN $ids | NODE(one)] AND LEAVES(r, a)
RETURN RELATION(r) AS relation, TYPE(r) AS type, ID(a) AS source, ID(b) AS target
