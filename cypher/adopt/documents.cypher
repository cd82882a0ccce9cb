// A row is a document and the datasets that hold it.
MATCH (n:Kuajie)
WHERE n.kind = 'Document'
RETURN n.id AS id, n.datasets AS datasets
ORDER BY id
