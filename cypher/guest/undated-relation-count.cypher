// One row: how many relationships have no date, of one of the types and with no end of a kind that is left out.
MATCH (s)-[r]->(t)
WHERE TIEDATE(r) IS NULL AND TYPE(r) IN $types
WITH r, SOURCE(r, s, t) AS a, TARGET(r, s, t) AS b
WHERE NOT KIND(a) IN $kinds AND NOT KIND(b) IN $kinds
RETURN count(r) AS total
