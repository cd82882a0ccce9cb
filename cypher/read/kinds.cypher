// A row is a kind and how many entities are of it.
MATCH (n:Kuajie)
RETURN n.kind AS kind, count(n) AS count
ORDER BY kind
