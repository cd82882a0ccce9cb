// A row is a kind and a property that some entity of it has.
MATCH (n:Kuajie)
UNWIND keys(n) AS property
RETURN DISTINCT n.kind AS kind, property AS property
ORDER BY kind, property
