// One row: how many relationships have a date, of no type and no end that is left out.
MATCH (s)-[r]->(t)
WHERE TIEDATE(r) IS NOT NULL AND NOT TYPE(r) IN $types
WITH r, SOURCE(r, s, t) AS a, TARGET(r, s, t) AS b
WHERE NOT KIND(a) IN $kinds AND NOT KIND(b) IN $kinds
RETURN count(r) AS total
