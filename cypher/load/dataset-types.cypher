// A row is another dataset with the types of its own columns, as JSON.
MATCH (d:KuajieDataset)
WHERE d.id <> $id
RETURN d.id AS id, d.title AS title, d.types AS types
ORDER BY id
