// A row is a label and how many of the first nodes have it.
MATCH (n)
WITH n LIMIT $limit
UNWIND labels(n) AS label
RETURN label, count(*) AS count
ORDER BY count, label
