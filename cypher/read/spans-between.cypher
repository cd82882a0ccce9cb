// A row is a relation between two of the entities, as the pairs say, that has evidence in a stretch of the document, and its two ends.
UNWIND $pairs AS pair
MATCH (a:Kuajie {id: pair.source})
MATCH (b:Kuajie {id: pair.target})
MATCH (a)-[r]->(b)
WHERE r.datasets IS NOT NULL AND any(start IN r.starts WHERE start >= $from AND start < $to) AND $document IN r.documents
RETURN properties(r) AS relation, type(r) AS type, a.id AS source, a.kind AS sourceKind, a.name AS sourceName,
       b.id AS target, b.kind AS targetKind, b.name AS targetName
ORDER BY r.id
