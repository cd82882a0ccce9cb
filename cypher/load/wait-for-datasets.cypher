// No row. Until the transaction ends, whoever decides or loads waits here.
MATCH (d:KuajieDataset)
SET d.title = d.title
