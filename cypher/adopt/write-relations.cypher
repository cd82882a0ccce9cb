// No row. Writes the ids of relations and of their documents.
UNWIND $rows AS row
MATCH (a:Kuajie {id: row.source})
MATCH (b:Kuajie {id: row.target})
MATCH (a)-[r]->(b)
WHERE r.id = row.id
SET r.id = row.next, r.documents = row.documents
