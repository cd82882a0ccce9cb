// A row is an entity that this dataset alone holds and to which somebody else tied something.
MATCH (n:Kuajie)-[r]-()
WHERE r.datasets IS NULL AND n.datasets = [$dataset]
RETURN DISTINCT n.id AS id, n.kind AS kind
