// One row, the entity, or none.
MATCH (n:Kuajie {id: $id})
RETURN properties(n) AS entity
