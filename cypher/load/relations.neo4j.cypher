// No row. Writes relations, each of its type; one text for all types is planned once.
UNWIND $rows AS row
MATCH (a:Kuajie {id: row.source})
MATCH (b:Kuajie {id: row.target})
CREATE (a)-[r:$(row.type)]->(b)
SET r = row.properties
