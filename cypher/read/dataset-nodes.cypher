// A row is all that is kept of a loaded dataset beside its entities and relations.
MATCH (d:KuajieDataset)
RETURN properties(d) AS dataset
ORDER BY coalesce(d.nth, 0), d.id
