// A row is a dataset: how it codes places, and the outlines that it brings, as JSON.
MATCH (d:KuajieDataset)
RETURN d.id AS id, d.coding AS coding, d.outlines AS outlines
ORDER BY id
