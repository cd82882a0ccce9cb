// A row is one of these ids that another dataset says something of.
UNWIND $ids AS id
MATCH (n:Kuajie {id: id})
WHERE any(one IN n.datasets WHERE one <> $dataset)
RETURN n.id AS id
