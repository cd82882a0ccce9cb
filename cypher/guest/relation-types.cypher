// A row is a relationship type and how many there are of it.
MATCH ()-[r]->()
RETURN TYPE(r) AS type, count(*) AS count
ORDER BY type
