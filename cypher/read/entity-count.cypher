// One row: how many entities, from the database's own count.
MATCH (n:Entity)
RETURN count(n) AS entities
