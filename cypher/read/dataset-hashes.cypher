// A row is a loaded dataset; its hash changes with anything that it holds, and with what was decided of entities that may be one.
MATCH (d:KuajieDataset)
RETURN d.id AS id, d.hash + coalesce(d.sameHash, '') AS hash
ORDER BY id
