// A row is a loaded dataset with its vocabulary as JSON.
MATCH (d:KuajieDataset)
RETURN d.id AS id, d.title AS title, d.version AS version, d.vocabulary AS vocabulary
ORDER BY id
