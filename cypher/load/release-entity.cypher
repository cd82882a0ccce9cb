// No row. Leaves an entity to the other datasets that hold it.
UNWIND $rows AS row
MATCH (n:Entity {id: row.id})
SET n.datasets = row.datasets
