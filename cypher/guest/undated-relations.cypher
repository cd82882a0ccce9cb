// A row is a relationship without a date, of one of the types and with no end of a kind that is left out.
MATCH (s)-[r]->(t)
WHERE TIEDATE(r) IS NULL AND TYPE(r) IN $types
WITH r, SOURCE(r, s, t) AS a, TARGET(r, s, t) AS b
WHERE NOT KIND(a) IN $kinds AND NOT KIND(b) IN $kinds
RETURN TIEID(r) AS id,
  TYPE(r) AS type,
  'none' AS basis,
  CASE WHEN r.status IN ['done', 'underway', 'planned', 'proposed'] THEN r.status ELSE NULL END AS status,
  ['Guest'] AS datasets,
  ID(a) AS source,
  KIND(a) AS sourceKind,
  NAME(a) AS sourceName,
  ID(b) AS target,
  KIND(b) AS targetKind,
  NAME(b) AS targetName
ORDER BY id
LIMIT $limit
