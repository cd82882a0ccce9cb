// A row is an entity of one of the kinds with the relations by which others take part in it, as lists of one length.
MATCH (p:Kuajie)-[r]->(h:Kuajie)
WHERE r.datasets IS NOT NULL AND h.kind IN $kinds AND type(r) IN $types
RETURN h.id AS id,
  collect(r.id) AS relations,
  collect(p.id) AS parties,
  collect(type(r)) AS types,
  collect(r.basis) AS bases,
  collect(coalesce(r.status, '')) AS statuses,
  collect(coalesce(r.date, '')) AS dates,
  collect(r.datasets) AS datasets,
  collect(coalesce(r.contributions, [])) AS contributions
ORDER BY id
