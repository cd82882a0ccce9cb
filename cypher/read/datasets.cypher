// A row is a loaded dataset with its vocabulary as JSON, the first that was loaded first; those of an older version have no number and come before.
MATCH (d:KuajieDataset)
RETURN d.id AS id, d.title AS title, d.version AS version, d.vocabulary AS vocabulary
ORDER BY coalesce(d.nth, 0), id
