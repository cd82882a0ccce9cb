// A row is a kind and a property that some of the first nodes of it have.
MATCH (n)
WITH n LIMIT 20000
UNWIND keys(n) AS property
RETURN DISTINCT KIND(n) AS kind, property
ORDER BY kind, property
