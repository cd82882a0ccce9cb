// No row. Writes entities of one kind, IDENTIFIER.
UNWIND $rows AS row
MERGE (n:Entity {id: row.id})
SET n = row, n:IDENTIFIER
