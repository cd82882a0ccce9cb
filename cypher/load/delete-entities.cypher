// No row. Takes away the entities that this dataset alone holds.
MATCH (n:Kuajie)
WHERE $dataset IN n.datasets AND size(n.datasets) = 1
DETACH DELETE n
