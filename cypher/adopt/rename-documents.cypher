// No row. Gives documents ids that belong to their dataset.
UNWIND $rows AS row
MATCH (n:Kuajie {id: row.id})
SET n.id = row.next
