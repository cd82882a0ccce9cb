// One row: how many relationships there are, from the database's own count.
MATCH ()-[r]->()
RETURN count(r) AS total
