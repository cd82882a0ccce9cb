// A row is a dataset: how it codes places, which columns say where they are, and the outlines that it brings, both as JSON.
MATCH (d:KuajieDataset)
RETURN d.id AS id, d.coding AS coding, d.placeColumns AS columns, d.outlines AS outlines
ORDER BY id
