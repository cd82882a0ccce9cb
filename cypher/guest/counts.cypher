// One row: how many nodes; none of them is a document of ours.
MATCH (n)
RETURN count(n) AS entities, 0 AS documents
