// No row. Writes relations of one type, IDENTIFIER.
UNWIND $rows AS row
MATCH (a:Entity {id: row.source})
MATCH (b:Entity {id: row.target})
CREATE (a)-[r:IDENTIFIER]->(b)
SET r = row.properties
