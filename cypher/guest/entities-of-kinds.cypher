// A row is a node of one of the kinds, with what dates it; nobody classed it.
MATCH (n)
WHERE KIND(n) IN $kinds
RETURN ID(n) AS id, KIND(n) AS kind, NAME(n) AS name,
  CASE WHEN n.status IN ['done', 'underway', 'planned', 'proposed'] THEN n.status END AS status,
  DATE(n) AS date, [] AS domains, ['Guest'] AS datasets
ORDER BY id
