// No row. Takes a kind's label, IDENTIFIER, from entities that are given another.
UNWIND $ids AS id
MATCH (n:Kuajie {id: id})
REMOVE n:IDENTIFIER
