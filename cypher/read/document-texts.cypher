// A row is one of the documents asked for, with its text.
MATCH (n:Kuajie)
WHERE n.id IN $ids AND n.kind = 'Document'
RETURN n.id AS id, n.text AS text, n.tableRows AS tableRows
ORDER BY id
