// A row is what datasets have together, and no other dataset, with how many entities that is, and how many of them are not of these kinds.
MATCH (n:Kuajie)
RETURN n.datasets AS datasets, count(*) AS entities, sum(CASE WHEN n.kind IN $undrawn THEN 0 ELSE 1 END) AS drawn
