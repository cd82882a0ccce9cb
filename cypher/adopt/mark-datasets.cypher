// No row. Marks the datasets as ours; without a hash the next load writes them anew.
MATCH (d:Dataset)
WHERE d.id IN $datasets
SET d:KuajieDataset, d.format = $format, d.hash = ''
