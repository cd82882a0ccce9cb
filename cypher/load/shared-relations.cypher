// A row is one of these relations that other datasets hold too.
UNWIND $rows AS row
MATCH (a:Kuajie {id: row.source})-[r]->(b:Kuajie {id: row.target})
WHERE r.id = row.id AND size([name IN r.datasets WHERE name <> $dataset]) > 0
RETURN properties(r) AS relation, type(r) AS type, a.id AS source, b.id AS target
