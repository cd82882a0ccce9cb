// No row. Takes the rows of a dataset's long tables away.
MATCH (p:KuajieTableRows)
WHERE p.dataset = $dataset
DELETE p
