// One row, what was decided of entities that may be one, as JSON, or none.
MATCH (d:KuajieDataset)
WHERE d.same IS NOT NULL
RETURN d.same AS same
ORDER BY d.id
LIMIT 1
