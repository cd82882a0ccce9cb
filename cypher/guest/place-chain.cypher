// A row is a place that directly holds one of the nodes: by a relationship, or because the node has its code.
CALL () {
  MATCH (n)-[r]-(p)
  WHERE elementId(n) IN [one IN $ids | NODE(one)] AND TYPE(r) IN $types AND LEAVES(r, n) AND KIND(p) IN $kinds
  RETURN n, p
  UNION
  MATCH (m)
  WHERE elementId(m) IN [one IN $ids | NODE(one)] AND LIES(m) IS NOT NULL
  WITH collect(m) AS lying, collect(LIES(m)) AS codes
  MATCH (p)
  WHERE size(lying) > 0 AND KIND(p) IN $kinds AND CODE(p) IN codes
  UNWIND [thing IN lying WHERE LIES(thing) = CODE(p)] AS n
  RETURN n, p
}
RETURN ID(n) AS inner, ID(p) AS id, KIND(p) AS kind, NAME(p) AS name
ORDER BY inner, id
