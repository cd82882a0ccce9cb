// A row is a relationship of one of the types between two nodes of the kinds, which are places.
MATCH (s)-[r]->(t)
WHERE TYPE(r) IN $types
WITH r, SOURCE(r, s, t) AS a, TARGET(r, s, t) AS b
WHERE KIND(a) IN $kinds AND KIND(b) IN $kinds
RETURN TIEID(r) AS id,
  TYPE(r) AS type,
  ID(a) AS source,
  ID(b) AS target,
  'none' AS basis,
  CASE WHEN r.status IN ['done', 'underway', 'planned', 'proposed'] THEN r.status ELSE NULL END AS status,
  TIEDATE(r) AS date,
  ['Guest'] AS datasets
ORDER BY id
