// One row: how many entities, from the database's own count.
MATCH (n:Kuajie)
RETURN count(n) AS entities
