// One row: how many nodes of any kind, from the database's own count.
MATCH (n)
RETURN count(n) AS nodes
