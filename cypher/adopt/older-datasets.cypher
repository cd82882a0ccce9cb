// A row is a dataset that the program wrote before its nodes had a mark of ours.
MATCH (d:Dataset)
WHERE d.hash IS NOT NULL AND d.vocabulary IS NOT NULL AND d.title IS NOT NULL AND d.version IS NOT NULL AND d.format IS NULL
RETURN d.id AS id
ORDER BY id
