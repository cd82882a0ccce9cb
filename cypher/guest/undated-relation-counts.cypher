// A row is one of the types with the number of its relationships that have no date, but for those at whose ends is a kind that is left out.
MATCH (s)-[r]->(t)
WHERE TIEDATE(r) IS NULL AND TYPE(r) IN $types
WITH r, SOURCE(r, s, t) AS a, TARGET(r, s, t) AS b
WHERE NOT KIND(a) IN $kinds AND NOT KIND(b) IN $kinds
RETURN TYPE(r) AS type, count(r) AS total
ORDER BY type
