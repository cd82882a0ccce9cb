// One row: how many relations have no date, of one of the types and with no end of a kind that is left out.
MATCH (a:Kuajie)-[r]->(b:Kuajie)
WHERE r.datasets IS NOT NULL AND r.date IS NULL AND type(r) IN $types AND NOT a.kind IN $kinds AND NOT b.kind IN $kinds
RETURN count(r) AS total
