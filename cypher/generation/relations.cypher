// No row. Writes relations of one type, IDENTIFIER, of the next generation: one of their ends is hidden, and with it they are.
UNWIND $rows AS row
MATCH (a)
WHERE elementId(a) = row.source
MATCH (b)
WHERE elementId(b) = row.target
CREATE (a)-[r:IDENTIFIER]->(b)
SET r = row.properties
