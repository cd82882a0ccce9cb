// A row is an entity that one of the words names (its name, another name of it, or the end of its id), with how many relations it has.
MATCH (n:Kuajie)
WHERE n.name IN $words OR any(alias IN n.aliases WHERE alias IN $words) OR last(split(n.id, ':')) IN $words
RETURN n.id AS id, n.name AS name, n.aliases AS aliases, COUNT { (n)--() } AS ties
ORDER BY id
