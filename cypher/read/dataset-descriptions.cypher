// A row is a loaded dataset with its description as JSON, where it was kept.
MATCH (d:KuajieDataset)
RETURN d.id AS id, d.description AS description
ORDER BY id
