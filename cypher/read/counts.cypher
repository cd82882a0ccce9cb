// One row: how many entities, and how many of them are documents.
MATCH (n:Kuajie)
RETURN count(n) AS entities, sum(CASE WHEN n.kind = 'Document' THEN 1 ELSE 0 END) AS documents
