// No row. Marks the datasets as ours, with the types of their own columns; without a hash the next load writes them anew.
UNWIND $rows AS row
MATCH (d:Dataset {id: row.id})
SET d:KuajieDataset, d.format = $format, d.types = row.types, d.hash = ''
