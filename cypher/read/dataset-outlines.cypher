// A row is the outlines that a dataset brings, as JSON.
MATCH (d:KuajieDataset)
WHERE d.outlines IS NOT NULL
RETURN d.id AS id, d.outlines AS outlines
ORDER BY id
