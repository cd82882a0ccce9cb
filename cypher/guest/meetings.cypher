// A row is a kind, the relationship type that leads from it, the kind that it leads to, and how often.
MATCH (s)-[r]->(t)
WITH TYPE(r) AS type, SOURCE(r, s, t) AS a, TARGET(r, s, t) AS b
RETURN KIND(a) AS from, type, KIND(b) AS to, count(*) AS count
ORDER BY from, type, to
