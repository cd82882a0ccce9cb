// One row: how many entities hold the text.
MATCH (n:Entity)
WHERE n.searchText CONTAINS $text AND n.kind IN $kinds
RETURN count(n) AS total
