// A row is a loaded dataset; its hash changes with anything that it holds.
MATCH (d:KuajieDataset)
RETURN d.id AS id, d.hash AS hash
ORDER BY id
