// One row: how many nodes, from the database's own count.
MATCH (n)
RETURN count(n) AS entities
