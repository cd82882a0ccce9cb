// A row is a kind, the relationship type that leads from it, the kind that it leads to, and how often.
MATCH (a)-[r]->(b)
WITH KIND(a) AS from, TYPE(r) AS type, KIND(b) AS to
RETURN from, type, to, count(*) AS count
ORDER BY from, type, to
