// A row is a document whose id ends like this, the first $limit.
MATCH (n:Kuajie:Document)
WHERE n.id ENDS WITH $suffix
RETURN n.id AS id
ORDER BY id
LIMIT $limit
