// No row. Writes entities of one kind, IDENTIFIER. Kuajie is the mark of what the loader wrote: others use the label Entity too.
UNWIND $rows AS row
MERGE (n:Kuajie {id: row.id})
SET n = row, n:Entity:IDENTIFIER
