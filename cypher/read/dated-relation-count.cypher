// One row: how many relations have a date, of no type and no end that is left out.
MATCH (a:Kuajie)-[r]->(b:Kuajie)
WHERE r.datasets IS NOT NULL AND r.date IS NOT NULL AND NOT type(r) IN $types AND NOT a.kind IN $kinds AND NOT b.kind IN $kinds
RETURN count(r) AS total
