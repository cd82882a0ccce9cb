// No row. Takes entities away, with whatever is tied to them.
UNWIND $rows AS row
MATCH (n:Kuajie {id: row.id})
DETACH DELETE n
