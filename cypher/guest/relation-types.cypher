// A row is a relationship type and how many there are of it.
MATCH ()-[r]->()
RETURN type(r) AS type, count(*) AS count
ORDER BY type
