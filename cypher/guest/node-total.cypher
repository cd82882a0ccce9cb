// One row: how many nodes there are, from the database's own count.
MATCH (n)
RETURN count(n) AS total
