// No row. Hides the rows of the long tables that this dataset had.
MATCH (p:KuajieTableRows)
WHERE p.dataset = $dataset
REMOVE p:KuajieTableRows
SET p:KuajieLoose
