// A row is a relation of ours: its ends, the documents that it is quoted from, and the datasets that hold it.
MATCH (a:Kuajie)-[r]->(b:Kuajie)
WHERE r.documents IS NOT NULL
RETURN r.id AS id, type(r) AS type, a.id AS source, b.id AS target, r.documents AS documents, r.datasets AS datasets
ORDER BY id
