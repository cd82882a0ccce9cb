// A row is an entity whose name, alias or id holds the text; at most $most of them.
MATCH (n:Entity)
WHERE n.searchText CONTAINS $text AND n.kind IN $kinds
RETURN n.id AS id, n.kind AS kind, n.name AS name, n.aliases AS aliases, COUNT { (n)--(:Entity) } AS degree
ORDER BY degree DESC, id
LIMIT $most
