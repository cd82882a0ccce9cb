// A row is a kind and how many nodes are of it.
MATCH (n)
WITH KIND(n) AS kind
RETURN kind, count(*) AS count
ORDER BY kind
