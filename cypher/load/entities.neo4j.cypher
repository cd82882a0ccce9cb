// No row. Writes entities, each of its kind; one text for all kinds is planned once. Kuajie is the mark of what the loader wrote: others use the label Entity too.
UNWIND $rows AS row
MERGE (n:Kuajie {id: row.id})
SET n = row, n:Entity:$(row.kind)
