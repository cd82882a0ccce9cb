// No row. Gives a property of entities of the next generation its type, as typed-entities does.
UNWIND $rows AS row
MATCH (n)
WHERE elementId(n) = row.element
SET n.PROPERTY = CONVERT(n.PROPERTY)
