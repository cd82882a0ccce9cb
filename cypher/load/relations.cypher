// No row. Writes relations of one type, IDENTIFIER.
UNWIND $rows AS row
MATCH (a:Kuajie {id: row.source})
MATCH (b:Kuajie {id: row.target})
CREATE (a)-[r:IDENTIFIER]->(b)
SET r = row.properties
