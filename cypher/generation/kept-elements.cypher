// A row is one of these entities and what the database calls its node.
UNWIND $ids AS id
MATCH (n:Kuajie {id: id})
RETURN n.id AS id, elementId(n) AS element
