// A row is a relation without a date, of one of the types and with no end of a kind that is left out.
MATCH (a:Kuajie)-[r]->(b:Kuajie)
WHERE r.datasets IS NOT NULL AND r.date IS NULL AND type(r) IN $types AND NOT a.kind IN $kinds AND NOT b.kind IN $kinds
RETURN r.id AS id,
  type(r) AS type,
  r.basis AS basis,
  r.status AS status,
  r.datasets AS datasets,
  r.contributions AS contributions,
  a.id AS source,
  a.kind AS sourceKind,
  a.name AS sourceName,
  b.id AS target,
  b.kind AS targetKind,
  b.name AS targetName
ORDER BY id
LIMIT $limit
