// A row is a relationship type and two kinds that it ties, as the database has them, among the first relationships.
MATCH (a)-[r]->(b)
WITH a, r, b LIMIT $limit
RETURN TYPE(r) AS type, KIND(a) AS source, KIND(b) AS target, count(*) AS count
ORDER BY type, source, target
