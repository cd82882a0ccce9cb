// A row is a relation to one of the entities that has evidence in a stretch of the document, and its two ends.
MATCH (a:Kuajie)-[r]->(b:Kuajie)
WHERE b.id IN $ids AND r.datasets IS NOT NULL AND any(start IN r.starts WHERE start >= $from AND start < $to)
  AND $document IN r.documents
RETURN properties(r) AS relation, type(r) AS type, a.id AS source, a.kind AS sourceKind, a.name AS sourceName,
       b.id AS target, b.kind AS targetKind, b.name AS targetName
ORDER BY r.id
