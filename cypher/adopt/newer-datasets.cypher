// A row is a dataset that a newer program stored in a form which this one does not know.
MATCH (d:KuajieDataset)
WHERE d.format > $known
RETURN d.id AS id, d.format AS format
ORDER BY id
