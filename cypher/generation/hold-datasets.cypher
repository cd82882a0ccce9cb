// No row. Until the transaction ends, whoever loads or removes a dataset that is there waits here.
MATCH (d:KuajieDataset)
SET d.id = d.id
