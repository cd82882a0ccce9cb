// A row is a relation of one of the types between two entities of the kinds, which are places.
MATCH (a:Kuajie)-[r]->(b:Kuajie)
WHERE r.datasets IS NOT NULL AND type(r) IN $types AND a.kind IN $kinds AND b.kind IN $kinds
RETURN r.id AS id,
  type(r) AS type,
  a.id AS source,
  b.id AS target,
  r.basis AS basis,
  r.status AS status,
  r.date AS date,
  r.datasets AS datasets,
  r.contributions AS contributions
ORDER BY id
