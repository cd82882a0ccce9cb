// A row is a document whose text holds one of the words, in id order.
MATCH (n:Kuajie:Document)
WHERE any(word IN $words WHERE n.text CONTAINS word)
RETURN n.id AS id, n.name AS name, n.text AS text
ORDER BY id
LIMIT $limit
