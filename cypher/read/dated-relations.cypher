// A row is a relation that has a date, of no type and no end that is left out, the earliest first.
MATCH (a:Kuajie)-[r]->(b:Kuajie)
WHERE r.datasets IS NOT NULL AND r.date IS NOT NULL AND NOT type(r) IN $types AND NOT a.kind IN $kinds AND NOT b.kind IN $kinds
RETURN r.id AS id,
  type(r) AS type,
  r.basis AS basis,
  r.status AS status,
  r.date AS date,
  r.datasets AS datasets,
  r.contributions AS contributions,
  a.id AS source,
  a.kind AS sourceKind,
  a.name AS sourceName,
  b.id AS target,
  b.kind AS targetKind,
  b.name AS targetName
ORDER BY date, id
LIMIT $limit
