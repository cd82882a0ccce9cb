// A row is one of the nodes with the relationships of the types that leave it, as lists of one length; one that none leaves has no row.
MATCH (a)-[r]-(b)
WHERE elementId(a) IN [one IN $ids | NODE(one)] AND TYPE(r) IN $types AND LEAVES(r, a)
RETURN ID(a) AS id,
  collect(TIEID(r)) AS relations,
  collect(ID(b)) AS targets,
  collect(TYPE(r)) AS types,
  collect('reference') AS bases,
  collect([]) AS documents
ORDER BY id
