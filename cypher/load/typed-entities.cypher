// No row. Gives a property of entities its type: CONVERT is toFloat, date or datetime. Parameters and the embedded engine know text and numbers alone.
UNWIND $rows AS row
MATCH (n:Kuajie {id: row.id})
SET n.PROPERTY = CONVERT(n.PROPERTY)
