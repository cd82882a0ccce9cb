// One row, the hash, title and version of what was loaded, or none.
MATCH (d:KuajieDataset {id: $id})
RETURN d.hash AS hash, d.title AS title, d.version AS version
