// A row is a relationship type and two labels that it ties, among the first relationships.
MATCH (a)-[r]->(b)
WITH a, r, b LIMIT $limit
RETURN TYPE(r) AS type, KIND(a) AS source, KIND(b) AS target, count(*) AS count
ORDER BY type, source, target
