// A row is a node of one of the kinds with the relationships by which others take part in it, as lists of one length.
MATCH (s)-[r]->(t)
WHERE TYPE(r) IN $types
WITH r, SOURCE(r, s, t) AS p, TARGET(r, s, t) AS h
WHERE KIND(h) IN $kinds
RETURN ID(h) AS id,
  collect(TIEID(r)) AS relations,
  collect(ID(p)) AS parties,
  collect(TYPE(r)) AS types,
  collect('none') AS bases,
  collect(CASE WHEN r.status IN ['done', 'underway', 'planned', 'proposed'] THEN r.status ELSE '' END) AS statuses,
  collect(coalesce(TIEDATE(r), '')) AS dates,
  collect(['Guest']) AS datasets
ORDER BY id
