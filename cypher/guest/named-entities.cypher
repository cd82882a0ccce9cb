// A row is a node of one of the kinds with its name and how many relationships it has.
MATCH (n)
WHERE KIND(n) IN $kinds
WITH n LIMIT 300000
RETURN ID(n) AS id, KIND(n) AS kind, NAME(n) AS name, [] AS aliases, COUNT { (n)--() } AS degree
ORDER BY id
