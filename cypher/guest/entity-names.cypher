// A row is one of the nodes asked for, by name.
MATCH (n)
WHERE elementId(n) IN [one IN $ids | NODE(one)]
RETURN ID(n) AS id, KIND(n) AS kind, NAME(n) AS name
