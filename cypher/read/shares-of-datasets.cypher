// A row is what datasets have together, and no other dataset, with how many entities that is.
MATCH (n:Kuajie)
RETURN n.datasets AS datasets, count(*) AS entities
