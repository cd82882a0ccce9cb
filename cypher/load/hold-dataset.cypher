// No row. Until the transaction ends, whoever loads or removes the dataset waits here.
MATCH (d:KuajieDataset {id: $id})
SET d.id = d.id
