// A row is a document whose text holds one of the words as they are, or whose folded text holds one of the folded words, in id order.
MATCH (n:Kuajie:Document)
WHERE any(word IN $words WHERE n.text CONTAINS word)
  OR any(word IN $folded WHERE coalesce(n.searchText, '') CONTAINS word)
RETURN n.id AS id, n.name AS name, n.text AS text, n.language AS language
ORDER BY id
LIMIT $limit
