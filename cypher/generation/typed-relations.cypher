// No row. The same of relations.
UNWIND $rows AS row
MATCH (a)
WHERE elementId(a) = row.source
MATCH (b)
WHERE elementId(b) = row.target
MATCH (a)-[r]->(b)
WHERE r.id = row.id
SET r.PROPERTY = CONVERT(r.PROPERTY)
