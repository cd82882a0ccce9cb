// A row is a relationship type and a property that some of the first relationships of it have.
MATCH ()-[r]->()
WITH r LIMIT 20000
UNWIND keys(r) AS property
RETURN DISTINCT TYPE(r) AS type, property
ORDER BY type, property
