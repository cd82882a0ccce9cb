// A row is a node of one of the kinds.
MATCH (n)
WHERE KIND(n) IN $kinds
RETURN ID(n) AS id, KIND(n) AS kind
ORDER BY id
