// One row, the entity, or none.
MATCH (n:Entity {id: $id})
RETURN properties(n) AS entity
