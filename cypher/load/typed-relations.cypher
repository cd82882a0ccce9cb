// No row. The same of relations.
UNWIND $rows AS row
MATCH (a:Kuajie {id: row.source})
MATCH (b:Kuajie {id: row.target})
MATCH (a)-[r]->(b)
WHERE r.id = row.id
SET r.PROPERTY = CONVERT(r.PROPERTY)
