// A row is one of the types with the number of its relations that have no date, but for those at whose ends is a kind that is left out.
MATCH (a:Kuajie)-[r]->(b:Kuajie)
WHERE r.datasets IS NOT NULL AND r.date IS NULL AND type(r) IN $types AND NOT a.kind IN $kinds AND NOT b.kind IN $kinds
RETURN type(r) AS type, count(r) AS total
ORDER BY type
