// A row is another dataset with the types of its own columns and its vocabulary, as JSON.
MATCH (d:KuajieDataset)
WHERE d.id <> $id
RETURN d.id AS id, d.title AS title, d.types AS types, d.vocabulary AS vocabulary
ORDER BY id
