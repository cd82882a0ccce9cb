// A row is an entity that this dataset alone holds.
MATCH (n:Kuajie)
WHERE $dataset IN n.datasets AND size(n.datasets) = 1
RETURN n.id AS id, n.kind AS kind
ORDER BY id
