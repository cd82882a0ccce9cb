// A row is a kind of which this dataset alone holds entities.
MATCH (n:Kuajie)
WHERE n.datasets = [$dataset]
RETURN DISTINCT n.kind AS kind
