// A row is a kind, the relation type that leads from it, the kind that it leads to, and how often.
MATCH (a:Kuajie)-[r]->(b:Kuajie)
WHERE r.datasets IS NOT NULL
RETURN a.kind AS from, type(r) AS type, b.kind AS to, count(r) AS count
ORDER BY from, type, to
